package org.hanse.sourcing.auction;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.hanse.kernel.Actor;
import org.hanse.kernel.Currencies;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.kernel.Scope;
import org.hanse.sourcing.auction.AuctionState.Phase;
import org.hanse.workflow.Processes;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reverse auctions: look, accept the rules, bid, call off, read the protocol. Who may look is decided by the row policies
 * as the actor; what is shown is worked out as the auction's own actor. No method may be called inside a transaction of a
 * page: each act is a transaction of its own.
 */
@Service
public class Auctions {

    private final AuctionRows rows;
    private final AuctionBooks books;
    private final AuctionDesk desk;
    private final AuctionClock clock;
    private final Processes processes;
    private final TransactionTemplate transaction;

    Auctions(
            AuctionRows rows,
            AuctionBooks books,
            AuctionDesk desk,
            AuctionClock clock,
            Processes processes,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.books = books;
        this.desk = desk;
        this.clock = clock;
        this.processes = processes;
        this.transaction = transaction;
    }

    /** The newest auction of a request, where it has one that the actor may see. */
    public Optional<AuctionId> of(RfqId rfq) {
        return asked(() -> rows.latest(rfq).map(Auction::id));
    }

    /** Where the actor sits. @throws Refusal UNKNOWN for who is neither buyer nor bidder nor staff */
    public Seat seat(AuctionId id) {
        return asked(() -> {
            Auction auction = rows.get(id);
            boolean buyer = Scope.actor() instanceof Actor.Staff
                    || Scope.actor() instanceof Actor.System
                    || auction.buyer().equals(Scope.actor().companyOrNull());
            return buyer
                    ? new Seat.Buyer()
                    : new Seat.AtBid(rows.own(id).orElseThrow(() -> new Refusal(KernelReason.UNKNOWN)));
        });
    }

    /** The auction as the actor may see it now. */
    public AuctionView view(AuctionId id) {
        return view(id, seat(id));
    }

    /** A supplier accepts the rules and may bid from then on; again is no error. */
    public AuctionView accept(AuctionId id) {
        Seat.AtBid seat = bidder(id);
        join(id, seat, true);
        return view(id, seat);
    }

    /** Bids. @throws Refusal with the sentence that says what would do, where the bid does not count */
    public AuctionView bid(AuctionId id, PlaceBid bid) {
        Seat.AtBid seat = bidder(id);
        Money price = price(id, bid);
        return act(id, seat, bid.clientId(), price, new AuctionAct.Bid(seat.bidder(), price, bid.sure()));
    }

    /** Lets the system bid down to a floor. */
    public AuctionView floor(AuctionId id, PlaceBid floor) {
        Seat.AtBid seat = bidder(id);
        Money price = price(id, floor);
        return act(id, seat, floor.clientId(), price, new AuctionAct.StoreFloor(seat.bidder(), price, floor.sure()));
    }

    /** Takes the own floor back; without one it is no error. The bid that the system has placed by it stands. */
    public AuctionView removeFloor(AuctionId id) {
        Seat.AtBid seat = bidder(id);
        return act(id, seat, null, null, new AuctionAct.RemoveFloor(seat.bidder()));
    }

    /** Says yes to the called price. */
    public AuctionView confirm(AuctionId id, ConfirmPrice yes) {
        Seat.AtBid seat = bidder(id);
        return act(id, seat, yes.clientId(), null, new AuctionAct.Confirm(seat.bidder(), yes.round()));
    }

    /** The buyer ends the auction; no bid counts, the opened offers stand as they were. */
    public AuctionView callOff(AuctionId id) {
        Seat seat = seat(id);
        Scope.require("buyer");
        if (!(seat instanceof Seat.Buyer)) {
            throw new Refusal(KernelReason.NOT_ALLOWED);
        }
        answer(desk.carry(
                id,
                cause(null, null, null),
                (state, now) -> state.phase() == Phase.OVER
                        ? Verdict.no(AuctionReason.ALREADY_OVER)
                        : new Verdict.Taken(List.of(new AuctionEvent.Closed(now, null, CloseReason.CALLED_OFF)))));
        return view(id, seat);
    }

    /** The protocol. @throws Refusal NOT_OVER before the end */
    public Replay replay(AuctionId id) {
        Seat seat = seat(id);
        return asAuction(() -> {
            AuctionBooks.Book book = books.read(id);
            if (book.state().phase() != Phase.OVER) {
                throw new Refusal(AuctionReason.NOT_OVER);
            }
            return new Replay(
                    book.view(seat, clock.now()),
                    book.views().told(seat, books.log(book), 0, true),
                    parties(book.file(), seat),
                    rows.get(id).logHash());
        });
    }

    /** Joins without moving the process: for the task's own door, which moves it. */
    void join(AuctionId id) {
        join(id, bidder(id), false);
    }

    private void join(AuctionId id, Seat.AtBid seat, boolean tellProcess) {
        answer(desk.carry(
                id, cause(seat.bidder(), null, null), (state, now) -> Conduct.join(state, seat.bidder(), now)));
        if (tellProcess) {
            asAuction(() -> {
                AuctionFile file = books.read(id).file();
                return processes.correlate(
                        AuctionProcess.accepted(file.bidder(seat.bidder()).invitation()),
                        file.auction().rfq().toString(),
                        Map.of());
            });
        }
    }

    private static List<Replay.Party> parties(AuctionFile file, Seat seat) {
        return file.bidders().stream()
                .map(one -> seat instanceof Seat.AtBid at
                        ? new Replay.Party(Integer.toString(one.no()), one.id().equals(at.bidder()))
                        : new Replay.Party(file.name(one.id()), false))
                .toList();
    }

    private AuctionView act(
            AuctionId id, Seat.AtBid seat, @Nullable String clientId, @Nullable Money price, AuctionAct act) {
        BiFunction<AuctionState, Instant, Verdict> judge = (state, now) -> Conduct.act(state, act, now);
        answer(desk.carry(id, cause(seat.bidder(), clientId, price), judge));
        return view(id, seat);
    }

    private static AuctionDesk.Cause cause(@Nullable UUID bidder, @Nullable String clientId, @Nullable Money price) {
        return new AuctionDesk.Cause(bidder, Scope.actor().auditName(), clientId, price);
    }

    private static void answer(AuctionDesk.Outcome outcome) {
        if (outcome.verdict() instanceof Verdict.Refused no) {
            throw new Refusal(no.reason(), no.arguments().toArray());
        }
    }

    private Seat.AtBid bidder(AuctionId id) {
        Scope.require("supplier");
        if (seat(id) instanceof Seat.AtBid seat) {
            return seat;
        }
        throw new Refusal(KernelReason.NOT_ALLOWED);
    }

    private Money price(AuctionId id, PlaceBid bid) {
        return Currencies.amount(asked(() -> rows.get(id)).rules().currency(), bid.amount());
    }

    private AuctionView view(AuctionId id, Seat seat) {
        return asAuction(() -> {
            AuctionBooks.Book book = books.read(id);
            return book.view(seat, clock.now());
        });
    }

    private <T> T asked(Supplier<T> work) {
        TransactionTemplate reading = new TransactionTemplate(requireNonNull(transaction.getTransactionManager()));
        reading.setReadOnly(true);
        return requireNonNull(reading.execute(status -> work.get()));
    }

    private <T> T asAuction(Supplier<T> work) {
        return requireNonNull(Scope.as(AuctionDesk.ACTOR, () -> transaction.execute(status -> work.get())));
    }
}
