package org.hanse.sourcing.auction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;

/**
 * Japanese auction (R9.3): the price falls by a step each round and each bidder must confirm it; who does not is out for
 * good. One left wins at the last price he confirmed; none left: the earliest who confirmed the round before.
 */
record JapanesePlay() implements Play {

    @Override
    public Instant next(AuctionState running) {
        return running.rules().endOf(running.rota().round());
    }

    @Override
    public List<AuctionEvent> begin(AuctionState opened, Instant at) {
        return List.of(new AuctionEvent.PriceCalled(at, 1, opened.called(1)));
    }

    @Override
    public List<AuctionEvent> tick(AuctionState running, Instant at) {
        Rota rota = running.rota();
        List<AuctionEvent> events = new ArrayList<>();
        running.entrants().stream()
                .map(Entrant::id)
                .filter(one -> rota.in().contains(one) && !rota.confirmed().contains(one))
                .forEach(one -> events.add(new AuctionEvent.DroppedOut(at, one, rota.round())));
        events.add(next(running, at));
        return events;
    }

    private static AuctionEvent next(AuctionState running, Instant at) {
        Rota rota = running.rota();
        List<UUID> left = rota.confirmed();
        if (left.isEmpty()) {
            UUID earliest = rota.confirmedBefore().stream().findFirst().orElse(null);
            return new AuctionEvent.Closed(at, earliest, CloseReason.NOBODY_LEFT);
        }
        if (left.size() == 1) {
            return new AuctionEvent.Closed(at, left.getFirst(), CloseReason.ONE_LEFT);
        }
        Money level = running.called(rota.round() + 1);
        boolean possible =
                left.stream().allMatch(one -> running.price(one, level).isPositive());
        return possible
                ? new AuctionEvent.PriceCalled(at, rota.round() + 1, level)
                : new AuctionEvent.Closed(at, left.getFirst(), CloseReason.LIMIT_REACHED);
    }

    @Override
    public Verdict act(AuctionState running, AuctionAct act, Instant now) {
        if (!(act instanceof AuctionAct.Confirm confirm)) {
            return Verdict.no(AuctionReason.NOT_IN_THIS_KIND);
        }
        Rota rota = running.rota();
        if (!rota.in().contains(act.bidder())) {
            return Verdict.no(AuctionReason.OUT);
        }
        if (confirm.round() != rota.round()) {
            return Verdict.no(AuctionReason.NOT_THIS_ROUND, rota.round());
        }
        if (rota.confirmed().contains(act.bidder())) {
            return new Verdict.Taken(List.of());
        }
        Money price = running.calledPrice(act.bidder());
        return price.isPositive()
                ? new Verdict.Taken(List.of(new AuctionEvent.Confirmed(now, act.bidder(), rota.round(), price)))
                : Verdict.no(AuctionReason.PRICE_TOO_LOW_YET);
    }
}
