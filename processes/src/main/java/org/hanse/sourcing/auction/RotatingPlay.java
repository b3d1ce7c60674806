package org.hanse.sourcing.auction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Rotating turns on the compared amount (R9.3): opened offers stand; in each round everybody has one turn of fixed
 * length, the dearest first, so that the cheapest answers last. A bid must be at least a decrement below the best; who
 * lets the turn pass stays where he is.
 */
record RotatingPlay() implements Play {

    @Override
    public Instant next(AuctionState running) {
        return running.rules().endOf(running.rota().turn());
    }

    @Override
    public List<AuctionEvent> begin(AuctionState opened, Instant at) {
        return List.of(turn(opened, 1, at));
    }

    @Override
    public List<AuctionEvent> tick(AuctionState running, Instant at) {
        int turn = running.rota().turn();
        if (turn < running.rules().rounds() * running.joined().size()) {
            return List.of(turn(running, turn + 1, at));
        }
        boolean anyBid = running.standings().values().stream().anyMatch(Standing::bid);
        UUID winner = anyBid ? running.leader().orElse(null) : null;
        return List.of(new AuctionEvent.Closed(at, winner, CloseReason.ROUNDS_OVER));
    }

    private static AuctionEvent turn(AuctionState state, int turn, Instant at) {
        int bidders = state.joined().size();
        int inRound = (turn - 1) % bidders;
        List<UUID> order = inRound == 0 ? dearestFirst(state) : state.rota().turns();
        return new AuctionEvent.TurnCalled(at, (turn - 1) / bidders + 1, turn, order.get(inRound));
    }

    static List<UUID> dearestFirst(AuctionState state) {
        List<UUID> order = new ArrayList<>(state.order());
        Collections.reverse(order);
        return order;
    }

    /** Whose turn it is. */
    static UUID onTurn(AuctionState running) {
        Rota rota = running.rota();
        return Objects.requireNonNull(
                rota.turns().get((rota.turn() - 1) % rota.turns().size()));
    }

    @Override
    public Verdict act(AuctionState running, AuctionAct act, Instant now) {
        if (!(act instanceof AuctionAct.Bid bid)) {
            return Verdict.no(AuctionReason.NOT_IN_THIS_KIND);
        }
        if (!onTurn(running).equals(bid.bidder())) {
            return Verdict.no(AuctionReason.NOT_YOUR_TURN);
        }
        if (running.rota().used()) {
            return Verdict.no(AuctionReason.TURN_USED);
        }
        return EnglishPlay.judge(running, bid.bidder(), bid.price(), bid.sure())
                .<Verdict>map(no -> no)
                .orElseGet(() ->
                        new Verdict.Taken(List.of(new AuctionEvent.BidPlaced(now, bid.bidder(), bid.price(), false))));
    }
}
