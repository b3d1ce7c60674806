package org.hanse.sourcing.auction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hanse.kernel.Scope;
import org.hanse.kernel.database.Bells;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everybody who watches an auction on this node. A ring of the database, and every two seconds a look, brings the newer
 * events; what they mean is worked out once for all who sit alike, and handed to each screen in the order of the log.
 */
@Service
public class AuctionHall {

    private final AuctionBooks books;
    private final AuctionRows rows;
    private final AuctionClock clock;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final Map<AuctionId, Room> rooms = new ConcurrentHashMap<>();

    AuctionHall(
            AuctionBooks books,
            AuctionRows rows,
            AuctionClock clock,
            JsonMapper json,
            TransactionTemplate transaction,
            Bells bells) {
        this.books = books;
        this.rows = rows;
        this.clock = clock;
        this.json = json;
        this.transaction = transaction;
        bells.hear("auction", this::rung, this::lookAround);
    }

    /**
     * A line for a screen.
     *
     * @param seq the seat's own number of the event, without gaps; who comes again says the last one seen and gets all
     *     after it. A view carries the number of the last event before it
     * @param event {@code happened} or {@code view}
     * @param json a {@link Happened} or an {@link AuctionView}
     */
    public record Line(long seq, String event, String json) {}

    /** Ends a watch. */
    @FunctionalInterface
    public interface Watch extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Shows the auction on a screen from now on.
     *
     * @param after number of the last event seen, or null to begin with how it stands; all after it come first
     * @param screen takes each line at once and must not wait
     */
    public Watch watch(AuctionId id, Seat seat, @Nullable Long after, Consumer<Line> screen) {
        Room room = rooms.compute(id, (key, open) -> {
            Room entered = open == null ? new Room(key) : open;
            entered.guests++;
            return entered;
        });
        room.enter(screen, seat, after);
        return () -> leave(room, screen);
    }

    private void leave(Room room, Consumer<Line> screen) {
        if (room.leave(screen)) {
            rooms.computeIfPresent(room.id, (key, open) -> --open.guests == 0 ? null : open);
        }
    }

    private void rung(String payload) {
        int colon = payload.indexOf(':');
        Room room = rooms.get(AuctionId.of(payload.substring(0, colon)));
        if (room != null) {
            room.refresh(Long.parseLong(payload.substring(colon + 1)));
        }
    }

    /** Finds what no bell told of. */
    @Scheduled(fixedDelayString = "${hanse.auction.look-around-every:2s}")
    void lookAround() {
        if (rooms.isEmpty()) {
            return;
        }
        Set<AuctionId> open = Set.copyOf(rooms.keySet());
        Map<AuctionId, Long> seqs = asAuction(() -> rows.seqs(open));
        seqs.forEach((id, seq) -> {
            Room room = rooms.get(id);
            if (room != null) {
                room.refresh(seq);
            }
        });
    }

    private <T> T asAuction(Supplier<T> work) {
        return Objects.requireNonNull(Scope.as(AuctionDesk.ACTOR, () -> transaction.execute(status -> work.get())));
    }

    /** One auction and its watchers on this node. */
    private final class Room {
        private final AuctionId id;
        private final Map<Consumer<Line>, Seat> screens = new LinkedHashMap<>();
        private final Map<Seat, AuctionView> shown = new LinkedHashMap<>();
        private AuctionBooks.@Nullable Book book;
        /** Guarded by the map of rooms. */
        private int guests;

        Room(AuctionId id) {
            this.id = id;
        }

        synchronized void enter(Consumer<Line> screen, Seat seat, @Nullable Long after) {
            AuctionBooks.Book now = catchUp();
            if (after != null) {
                missed(now, seat, after).forEach(screen);
            }
            AuctionView view = asAuction(() -> now.view(seat, clock.now()));
            screen.accept(new Line(now.told(seat), "view", json.writeValueAsString(view)));
            screens.put(screen, seat);
            shown.putIfAbsent(seat, still(view));
        }

        private List<Line> missed(AuctionBooks.Book now, Seat seat, long after) {
            List<Numbered> log = asAuction(() -> books.log(now)).stream()
                    .filter(one -> one.seq() <= now.seq())
                    .toList();
            return now.views().told(seat, log, 0, false).stream()
                    .filter(one -> one.seq() > after)
                    .map(this::line)
                    .toList();
        }

        synchronized boolean leave(Consumer<Line> screen) {
            Seat seat = screens.remove(screen);
            if (seat != null && !screens.containsValue(seat)) {
                shown.remove(seat);
            }
            return seat != null;
        }

        synchronized void refresh(long seq) {
            AuctionBooks.Book before = book;
            if (before != null && before.seq() < seq) {
                catchUp();
            }
        }

        /** Reads what is new and shows it to everybody in the room. */
        private AuctionBooks.Book catchUp() {
            AuctionBooks.Book before = book;
            AuctionBooks.Book from = before == null ? asAuction(() -> books.read(id)) : before;
            News news = asAuction(() -> new News(books.news(from), clock.now()));
            AuctionBooks.Book now = from.after(news.events());
            book = now;
            if (!news.events().isEmpty()) {
                Set.copyOf(screens.values()).forEach(seat -> show(seat, from, now, news));
            }
            return now;
        }

        private void show(Seat seat, AuctionBooks.Book before, AuctionBooks.Book now, News news) {
            List<Line> lines = new java.util.ArrayList<>();
            now.views().told(seat, news.events(), before.told(seat), false).forEach(one -> lines.add(line(one)));
            AuctionView view = now.view(seat, news.at());
            if (!still(view).equals(shown.put(seat, still(view)))) {
                lines.add(new Line(now.told(seat), "view", json.writeValueAsString(view)));
            }
            screens.forEach((screen, at) -> {
                if (at.equals(seat)) {
                    lines.forEach(screen);
                }
            });
        }

        private Line line(Happened one) {
            return new Line(one.seq(), "happened", json.writeValueAsString(one));
        }
    }

    private record News(List<Numbered> events, java.time.Instant at) {}

    /** A view without number and time, to see whether anything in it has changed. */
    private static AuctionView still(AuctionView view) {
        return view.at(0, java.time.Instant.EPOCH);
    }
}
