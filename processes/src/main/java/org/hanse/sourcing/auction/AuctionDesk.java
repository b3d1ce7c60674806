package org.hanse.sourcing.auction;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hanse.audit.Journal;
import org.hanse.kernel.Actor;
import org.hanse.kernel.Scope;
import org.hanse.workflow.Processes;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one place that writes an auction's log. Whoever acts locks the auction's row, then asks the database's clock, works
 * in what time has brought about, judges, and writes the events with the next numbers: so the order of numbers is the
 * order of times, on however many nodes. What a node remembers of the state only saves reading; newer events are read
 * under the lock.
 */
@Component
class AuctionDesk {

    static final Actor.System ACTOR = new Actor.System("auction");
    private static final Duration REFUSALS_KEPT_AFTER = Duration.ofMinutes(1);

    private final AuctionRows rows;
    private final AuctionLog log;
    private final AuctionBooks books;
    private final AuctionClock clock;
    private final Processes processes;
    private final Journal journal;
    private final TransactionTemplate transaction;

    AuctionDesk(
            AuctionRows rows,
            AuctionLog log,
            AuctionBooks books,
            AuctionClock clock,
            Processes processes,
            Journal journal,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.log = log;
        this.books = books;
        this.clock = clock;
        this.processes = processes;
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Who acts, for the record.
     *
     * @param bidder the bidder, or null for the buyer and for the clock
     * @param name audit name of the person or program
     * @param clientId the bidder's own id of this message; a second one with it changes nothing
     * @param price what was bid, to be kept where it is refused
     */
    record Cause(
            @Nullable UUID bidder,
            String name,
            @Nullable String clientId,
            @Nullable Money price) {
        static final Cause CLOCK = new Cause(null, "clock", null, null);
        static final Cause PROCESS = new Cause(null, "process", null, null);
    }

    /** What came of it. @param seq number of the first event that the act brought about, or of the last one before */
    record Outcome(long seq, Verdict verdict) {}

    /** Judges an act under the lock and writes what it leads to. */
    Outcome carry(AuctionId id, Cause cause, BiFunction<AuctionState, Instant, Verdict> judge) {
        return sit(() -> Optional.of(new Sitting(rows.lock(id), cause)), sitting -> sitting.carry(judge))
                .orElseThrow();
    }

    /** Works in what time has brought about; nothing where another node is at it. */
    void look(AuctionId id) {
        sit(() -> rows.lockUnlessBusy(id).map(auction -> new Sitting(auction, Cause.CLOCK)), Sitting::look);
    }

    /**
     * The same for the process itself, waiting for whoever is at it. It gets the answer and no message: what it waits for
     * lies half changed in its own command.
     *
     * @return whether the auction is over
     */
    boolean isOver(AuctionId id) {
        return sit(() -> Optional.of(new Sitting(rows.lock(id), Cause.PROCESS)), Sitting::look)
                .orElseThrow();
    }

    private <T> Optional<T> sit(Supplier<Optional<Sitting>> begin, Function<Sitting, T> work) {
        List<Sitting> sittings = new ArrayList<>(1);
        Optional<T> result = Scope.as(
                ACTOR,
                () -> Objects.requireNonNull(
                        transaction.execute(status -> begin.get().map(sitting -> {
                            sittings.add(sitting);
                            return work.apply(sitting);
                        }))));
        sittings.forEach(Sitting::remember);
        return result;
    }

    /** One transaction on one auction. */
    private final class Sitting {
        private final Auction auction;
        private final Cause cause;
        private final Instant now;
        private AuctionBooks.Book book;

        Sitting(Auction auction, Cause cause) {
            this.auction = auction;
            this.cause = cause;
            this.book = books.read(auction.id());
            this.now = clock.now();
        }

        Outcome carry(BiFunction<AuctionState, Instant, Verdict> judge) {
            Outcome before = repeated();
            if (before != null) {
                return before;
            }
            caughtUp();
            long first = book.seq() + 1;
            Verdict verdict = judge.apply(book.state(), now);
            switch (verdict) {
                case Verdict.Taken taken ->
                    write(taken.events(), new AuctionLog.Cause(cause.name(), cause.clientId(), List.of()));
                case Verdict.Refused refused -> turnedAway(refused);
            }
            finish();
            return new Outcome(Math.min(first, book.seq()), verdict);
        }

        boolean look() {
            if (book.state().phase() != AuctionState.Phase.OVER && !rows.requestStands(auction)) {
                write(
                        List.of(new AuctionEvent.Closed(now, null, CloseReason.CALLED_OFF)),
                        new AuctionLog.Cause(cause.name(), null, List.of()));
                rows.settled(auction.id(), now);
            }
            caughtUp();
            finish();
            return book.state().phase() == AuctionState.Phase.OVER;
        }

        private void caughtUp() {
            write(Conduct.catchUp(book.state(), now), new AuctionLog.Cause("clock", null, List.of()));
        }

        private @Nullable Outcome repeated() {
            UUID bidder = cause.bidder();
            String clientId = cause.clientId();
            if (bidder == null || clientId == null) {
                return null;
            }
            return log.repeated(
                            auction.id(),
                            bidder,
                            clientId,
                            auction.rules().currency().getCode())
                    .map(one -> new Outcome(one.first().seq(), answered(one)))
                    .orElse(null);
        }

        private Verdict answered(AuctionLog.Repeated one) {
            return one.first().event() instanceof AuctionEvent.TurnedAway no
                    ? new Verdict.Refused(no.reason(), List.copyOf(one.arguments()))
                    : new Verdict.Taken(List.of(one.first().event()));
        }

        private void turnedAway(Verdict.Refused refused) {
            AuctionEvent.Closed closed = book.state().closed();
            boolean forgotten = closed != null && now.isAfter(closed.at().plus(REFUSALS_KEPT_AFTER));
            UUID bidder = cause.bidder();
            if (bidder != null && !forgotten) {
                write(
                        List.of(new AuctionEvent.TurnedAway(now, bidder, refused.reason(), cause.price())),
                        new AuctionLog.Cause(
                                cause.name(),
                                cause.clientId(),
                                refused.arguments().stream()
                                        .map(Object::toString)
                                        .toList()));
            }
        }

        private void write(List<AuctionEvent> events, AuctionLog.Cause by) {
            for (AuctionEvent event : events) {
                Numbered one = new Numbered(book.seq() + 1, event);
                log.write(auction, bidder(event), one, by);
                book = book.after(List.of(one));
            }
        }

        private void finish() {
            long seq = book.seq();
            if (seq == auction.seq()) {
                return;
            }
            AuctionState state = book.state();
            boolean closes = state.phase() == AuctionState.Phase.OVER && auction.phase() != AuctionState.Phase.OVER;
            rows.moved(auction.id(), seq, state, Conduct.next(state), closes ? hash() : null);
            log.ring(auction.id(), seq);
            if (closes) {
                journal.record("auction.closed", null, facts());
                if (!cause.equals(Cause.PROCESS)) {
                    processes.correlate(AuctionProcess.ENDED, auction.rfq().toString(), Map.of());
                }
            }
        }

        private String hash() {
            return AuctionLog.hash(
                    log.after(auction.id(), auction.rules().currency().getCode(), 0));
        }

        private Map<String, String> facts() {
            return Map.of(
                    "auction",
                    auction.id().toString(),
                    "reason",
                    requireNonNull(book.state().closed()).reason().name(),
                    "events",
                    Long.toString(book.seq()),
                    "hash",
                    hash());
        }

        private @Nullable Bidder bidder(AuctionEvent event) {
            UUID id = AuctionLog.Line.of(new Numbered(0, event)).bidder();
            return id == null ? null : book.file().bidder(id);
        }

        /** Only after the commit: a state that never came to be must not be remembered. */
        void remember() {
            books.keep(book);
        }
    }
}
