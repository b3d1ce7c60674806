package org.hanse.sourcing.auction;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;

/** Dutch reverse auction (R9.3): the price rises by a step until the first bidder takes it; step 1 is the start. */
record DutchPlay() implements Play {

    @Override
    public Instant next(AuctionState running) {
        return running.rules().endOf(running.rota().round());
    }

    @Override
    public boolean joinsLate() {
        return true;
    }

    @Override
    public List<AuctionEvent> begin(AuctionState opened, Instant at) {
        return List.of(new AuctionEvent.PriceCalled(at, 1, opened.called(1)));
    }

    @Override
    public List<AuctionEvent> tick(AuctionState running, Instant at) {
        int round = running.rota().round() + 1;
        Money level = running.called(round);
        Money limit = Objects.requireNonNull(running.rules().limit());
        return List.of(
                level.isGreaterThan(limit)
                        ? new AuctionEvent.Closed(at, null, CloseReason.LIMIT_REACHED)
                        : new AuctionEvent.PriceCalled(at, round, level));
    }

    /** The price at the server's time counts: who saw an earlier step gets the later, higher price. */
    @Override
    public Verdict act(AuctionState running, AuctionAct act, Instant now) {
        if (!(act instanceof AuctionAct.Confirm confirm)) {
            return Verdict.no(AuctionReason.NOT_IN_THIS_KIND);
        }
        int round = running.rota().round();
        if (confirm.round() > round || confirm.round() < 1) {
            return Verdict.no(AuctionReason.NOT_THIS_ROUND, round);
        }
        Money price = running.calledPrice(act.bidder());
        if (!price.isPositive()) {
            return Verdict.no(AuctionReason.PRICE_TOO_LOW_YET);
        }
        return new Verdict.Taken(List.of(
                new AuctionEvent.Confirmed(now, act.bidder(), round, price),
                new AuctionEvent.Closed(now, act.bidder(), CloseReason.PRICE_TAKEN)));
    }
}
