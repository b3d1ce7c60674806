package org.hanse.sourcing.auction;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Supplier;
import org.hanse.kernel.Page;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What can be read of auctions beside how one stands now: the actor's list, what came since, and step after step. */
@Service
public class AuctionRecords {

    private final Auctions auctions;
    private final AuctionRows rows;
    private final AuctionBooks books;
    private final AuctionClock clock;
    private final TransactionTemplate transaction;

    AuctionRecords(
            Auctions auctions,
            AuctionRows rows,
            AuctionBooks books,
            AuctionClock clock,
            TransactionTemplate transaction) {
        this.auctions = auctions;
        this.rows = rows;
        this.books = books;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * What came since.
     *
     * @param events all that the seat may know of after the number that was asked for, in order
     * @param view how it stands now; its number is that of the last event
     */
    public record Since(List<Happened> events, AuctionView view) {
        public Since {
            events = List.copyOf(events);
        }
    }

    /** The actor's auctions as buyer or bidder, newest first. */
    public Page<Listed> list(@Nullable String cursor, int size) {
        int limit = Math.clamp(size, 1, Page.MAX_SIZE);
        AuctionId before = cursor == null ? null : AuctionId.of(cursor);
        List<Listed> found = requireNonNull(transaction.execute(status -> rows.list(before, limit + 1)));
        return Page.of(found, limit, one -> one.id().toString());
    }

    /** All events after the seat's number, for whoever cannot hold a stream open. @param after 0 for all */
    public Since since(AuctionId id, long after) {
        Seat seat = auctions.seat(id);
        return asAuction(() -> {
            AuctionBooks.Book book = books.read(id);
            List<Happened> events = book.told(seat) <= after
                    ? List.of()
                    : book.views().told(seat, upTo(book, books.log(book)), 0, false);
            return new Since(events.stream().filter(one -> one.seq() > after).toList(), book.view(seat, clock.now()));
        });
    }

    /**
     * How it stood after so many events of the protocol.
     *
     * @param number 0 before the first; more than there are: the end
     * @throws Refusal NOT_OVER before the end
     */
    public Replay.Step step(AuctionId id, int number) {
        Seat seat = auctions.seat(id);
        return asAuction(() -> {
            AuctionBooks.Book book = books.read(id);
            if (book.state().phase() != AuctionState.Phase.OVER) {
                throw new Refusal(AuctionReason.NOT_OVER);
            }
            List<Numbered> log = books.log(book);
            AuctionState state = book.file().fresh();
            Happened last = null;
            int passed = 0;
            for (Numbered one : log) {
                boolean shown = Disclosure.shows(seat, state.rules().sight(), one.event(), true);
                if (shown && passed == number) {
                    break;
                }
                state = state.after(one.event());
                if (shown) {
                    last = new AuctionViews(book.file(), state)
                            .told(seat, List.of(one), passed, true)
                            .getFirst();
                    passed++;
                }
            }
            return new Replay.Step(passed, last, state.endsAt(), new AuctionViews(book.file(), state).places(seat));
        });
    }

    private static List<Numbered> upTo(AuctionBooks.Book book, List<Numbered> log) {
        return log.stream().filter(one -> one.seq() <= book.seq()).toList();
    }

    private <T> T asAuction(Supplier<T> work) {
        return requireNonNull(Scope.as(AuctionDesk.ACTOR, () -> transaction.execute(status -> work.get())));
    }
}
