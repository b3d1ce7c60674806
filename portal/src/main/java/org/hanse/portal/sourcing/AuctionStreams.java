package org.hanse.portal.sourcing;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.hanse.sourcing.auction.AuctionHall;
import org.hanse.sourcing.auction.AuctionId;
import org.hanse.sourcing.auction.Seat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Server-sent events of auctions. Each screen has a queue and a thread of its own, so that a slow line holds up nobody else;
 * one that falls too far behind is let go and comes again with its last number. The id of an event is the seat's own number.
 */
@Component
class AuctionStreams {

    private static final Logger LOG = LoggerFactory.getLogger(AuctionStreams.class);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration COME_AGAIN = Duration.ofSeconds(2);
    private static final int BEHIND_AT_MOST = 10_000;
    private static final AuctionHall.Line BEAT = new AuctionHall.Line(-1, "beat", "1");
    private static final AuctionHall.Line END = new AuctionHall.Line(-1, "end", "");

    private final AuctionHall hall;
    private final Set<Screen> screens = ConcurrentHashMap.newKeySet();

    AuctionStreams(AuctionHall hall) {
        this.hall = hall;
    }

    /**
     * Streams what the seat may see.
     *
     * @param after the seat's number of the last event seen; null to begin with how it stands
     * @param said what is sent of a line
     */
    SseEmitter open(AuctionId id, Seat seat, @Nullable Long after, Function<AuctionHall.Line, String> said) {
        Screen screen = new Screen(said);
        screen.watch = hall.watch(id, seat, after, screen::take);
        screens.add(screen);
        Thread.ofVirtual().name("auction-screen").start(screen::run);
        return screen.emitter;
    }

    /** Keeps idle connections open through proxies, lets a page know that it is still heard, finds those that are gone. */
    @Scheduled(fixedDelayString = "${hanse.auction.beat-every:10s}")
    void beat() {
        screens.forEach(screen -> screen.take(BEAT));
    }

    /** When the house closes, open pages are let go at once and come again to another node. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        screens.forEach(screen -> screen.take(END));
    }

    /** What {@code Last-Event-ID} or the address say; null where they say nothing that is a number. */
    static @Nullable Long after(@Nullable String lastEventId, @Nullable Long asked) {
        return lastEventId != null && lastEventId.matches("\\d{1,18}") ? Long.valueOf(lastEventId) : asked;
    }

    private final class Screen {
        private final SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
        private final BlockingQueue<AuctionHall.Line> waiting = new LinkedBlockingQueue<>(BEHIND_AT_MOST);
        private final Function<AuctionHall.Line, String> said;
        private AuctionHall.@Nullable Watch watch;
        private volatile boolean gone;

        Screen(Function<AuctionHall.Line, String> said) {
            this.said = said;
            emitter.onCompletion(this::leave);
            emitter.onTimeout(emitter::complete);
            emitter.onError(error -> leave());
        }

        void take(AuctionHall.Line line) {
            if (!waiting.offer(line)) {
                gone = true;
            }
        }

        void run() {
            try {
                emitter.send(
                        SseEmitter.event().reconnectTime(COME_AGAIN.toMillis()).comment("hanse"));
                while (!gone) {
                    AuctionHall.Line line = waiting.take();
                    if (line == END) {
                        break;
                    }
                    send(line);
                }
                emitter.complete();
            } catch (IOException | IllegalStateException e) {
                LOG.debug("A screen has gone", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                leave();
            }
        }

        private void send(AuctionHall.Line line) throws IOException {
            SseEmitter.SseEventBuilder event = SseEmitter.event().name(line.event());
            if (line.seq() >= 0) {
                event.id(Long.toString(line.seq()));
            }
            emitter.send(event.data(line == BEAT ? line.json() : said.apply(line)));
        }

        private void leave() {
            gone = true;
            if (screens.remove(this) && watch != null) {
                watch.close();
            }
            take(END);
        }
    }
}
