package org.hanse.sourcing.auction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hanse.sourcing.AuctionSight;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** English reverse auction (R9.3): each bid at least a decrement below the best one, until the end, which late bids move. */
record EnglishPlay() implements Play {

    @Override
    public @Nullable Instant next(AuctionState running) {
        return running.endsAt();
    }

    @Override
    public boolean joinsLate() {
        return true;
    }

    @Override
    public List<AuctionEvent> begin(AuctionState opened, Instant at) {
        return Floors.answer(opened, at);
    }

    @Override
    public List<AuctionEvent> tick(AuctionState running, Instant at) {
        return List.of(new AuctionEvent.Closed(at, running.leader().orElse(null), CloseReason.TIME_OVER));
    }

    @Override
    public Verdict before(AuctionState announced, AuctionAct act, Instant now) {
        if (act instanceof AuctionAct.RemoveFloor remove) {
            return removed(announced, remove, now);
        }
        if (act instanceof AuctionAct.StoreFloor store) {
            return judge(announced, store)
                    .<Verdict>map(no -> no)
                    .orElseGet(() -> new Verdict.Taken(List.of(stored(store, now))));
        }
        return Play.super.before(announced, act, now);
    }

    @Override
    public Verdict act(AuctionState running, AuctionAct act, Instant now) {
        return switch (act) {
            case AuctionAct.Bid bid ->
                judge(running, bid)
                        .<Verdict>map(no -> no)
                        .orElseGet(() -> brought(
                                running, new AuctionEvent.BidPlaced(now, bid.bidder(), bid.price(), false), now));
            case AuctionAct.StoreFloor store ->
                judge(running, store).<Verdict>map(no -> no).orElseGet(() -> brought(running, stored(store, now), now));
            case AuctionAct.RemoveFloor remove -> removed(running, remove, now);
            case AuctionAct.Confirm confirm -> Verdict.no(AuctionReason.NOT_IN_THIS_KIND);
        };
    }

    private static AuctionEvent.FloorStored stored(AuctionAct.StoreFloor store, Instant now) {
        return new AuctionEvent.FloorStored(now, store.bidder(), store.floor());
    }

    /** Without a floor there is nothing to remove, which is no error. */
    private static Verdict removed(AuctionState state, AuctionAct.RemoveFloor remove, Instant now) {
        return new Verdict.Taken(
                state.floors().containsKey(remove.bidder())
                        ? List.of(new AuctionEvent.FloorRemoved(now, remove.bidder()))
                        : List.of());
    }

    /** The act itself, the answers of stored floors, and one extension for all of it. */
    private static Verdict brought(AuctionState running, AuctionEvent act, Instant now) {
        List<AuctionEvent> events = new ArrayList<>();
        events.add(act);
        events.addAll(Floors.answer(running.after(act), now));
        AuctionRules rules = running.rules();
        Instant end = Objects.requireNonNull(running.endsAt());
        boolean led = events.stream().anyMatch(AuctionEvent.BidPlaced.class::isInstance);
        boolean late = now.isAfter(end.minus(rules.softClose()));
        if (led && late && running.extensions() < rules.maxExtensions()) {
            events.add(new AuctionEvent.Extended(now, now.plus(rules.softClose())));
        }
        return new Verdict.Taken(events);
    }

    private static Optional<Verdict.Refused> judge(AuctionState state, AuctionAct.Bid bid) {
        if (state.leader().filter(bid.bidder()::equals).isPresent()) {
            return Optional.of(Verdict.no(AuctionReason.YOU_LEAD));
        }
        return judge(state, bid.bidder(), bid.price(), bid.sure());
    }

    private static Optional<Verdict.Refused> judge(AuctionState state, AuctionAct.StoreFloor store) {
        if (state.leader().filter(store.bidder()::equals).isPresent()) {
            Money own = state.standing(store.bidder()).price();
            return store.floor().isGreaterThan(own)
                    ? Optional.of(Verdict.no(AuctionReason.FLOOR_ABOVE_BID, own))
                    : surprising(store.floor(), own, store.sure());
        }
        return judge(state, store.bidder(), store.floor(), store.sure());
    }

    /** Whether a price may not take the lead, and why. */
    static Optional<Verdict.Refused> judge(AuctionState state, UUID bidder, Money price, boolean sure) {
        Money reach = state.price(bidder, state.reach());
        if (price.isGreaterThan(reach)) {
            return Optional.of(
                    state.best().isEmpty()
                            ? Verdict.no(AuctionReason.ABOVE_START, reach)
                            : state.rules().sight() == AuctionSight.RANK_ONLY
                                    ? Verdict.no(AuctionReason.NOT_LEADING)
                                    : Verdict.no(AuctionReason.NOT_LOW_ENOUGH, reach));
        }
        return surprising(price, known(state, bidder, reach), sure);
    }

    /**
     * What an amount is held against before it is asked about. With the rank alone it is what the bidder knows already, the
     * own last price or the start: held against the best one, the question would tell it to whoever asks often enough.
     */
    private static Money known(AuctionState state, UUID bidder, Money reach) {
        if (state.rules().sight() == AuctionSight.BEST_PRICE) {
            return reach;
        }
        Standing own = state.standings().get(bidder);
        return own == null ? state.price(bidder, state.rules().start()) : own.price();
    }

    private static Optional<Verdict.Refused> surprising(Money price, Money than, boolean sure) {
        return sure || !than.isPositive() || !AuctionRules.surprising(price, than)
                ? Optional.empty()
                : Optional.of(Verdict.no(AuctionReason.SURPRISINGLY_LOW, price, AuctionRules.SURPRISING_PERCENT, than));
    }
}
