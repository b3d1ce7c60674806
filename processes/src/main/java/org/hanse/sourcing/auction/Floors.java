package org.hanse.sourcing.auction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.joda.money.Money;

/**
 * Bids for those who stored a floor (R9.3): the highest price that leads, never below the floor; of equal floors the
 * earlier stored wins. Where two floors meet, the one that must give way is taken to its floor, or as far as leaves the
 * winner a decrement of room, and the winner answers: so the outcome depends on the floors alone and not on whose bid
 * came to stand on which side of the last decrement.
 */
final class Floors {

    private Floors() {}

    private record Contender(UUID bidder, AuctionState.Floor floor) {}

    /** The bids that stored floors bring about now; none where no floor can and needs to lead. */
    static List<AuctionEvent> answer(AuctionState state, Instant now) {
        List<Contender> challengers = challengers(state);
        if (challengers.isEmpty()) {
            return List.of();
        }
        List<Contender> all = new ArrayList<>(challengers);
        state.leader().ifPresent(leader -> defender(state, leader, all));
        all.sort(Comparator.comparing((Contender one) -> one.floor().level())
                .thenComparing(one -> one.floor().place()));
        return new Duel(state, now).fight(all.removeFirst(), all.reversed());
    }

    private static void defender(AuctionState state, UUID leader, List<Contender> all) {
        AuctionState.Floor floor = state.floors().get(leader);
        if (floor != null && floor.level().isLessThan(state.standing(leader).level())) {
            all.add(new Contender(leader, floor));
        }
    }

    private static List<Contender> challengers(AuctionState state) {
        Money reach = state.reach();
        UUID leader = state.leader().orElse(null);
        return state.floors().entrySet().stream()
                .filter(one -> !one.getKey().equals(leader))
                .filter(one -> !one.getValue().level().isGreaterThan(reach))
                .map((Map.Entry<UUID, AuctionState.Floor> one) -> new Contender(one.getKey(), one.getValue()))
                .toList();
    }

    /** Plays the floors against each other, each bid valid at its place. */
    private static final class Duel {
        private final List<AuctionEvent> bids = new ArrayList<>();
        private final Instant now;
        private AuctionState state;

        Duel(AuctionState state, Instant now) {
            this.state = state;
            this.now = now;
        }

        List<AuctionEvent> fight(Contender winner, List<Contender> others) {
            Money step = state.rules().step();
            Money room = winner.floor().level().plus(step);
            for (Contender other : others) {
                Money down = max(other.floor().level(), room);
                boolean leads = state.leader().filter(other.bidder()::equals).isPresent();
                if (leads && !down.isGreaterThan(state.reach().minus(step))) {
                    bid(winner, state.reach());
                    bid(other, down);
                } else if (!leads && !down.isGreaterThan(state.reach())) {
                    bid(other, down);
                }
            }
            Money rival = others.isEmpty() ? null : others.getLast().floor().level();
            Money last = rival == null
                    ? state.reach()
                    : min(state.reach(), max(winner.floor().level(), rival.minus(step)));
            boolean leads = state.leader().filter(winner.bidder()::equals).isPresent();
            if (!leads || rival != null && !rival.isGreaterThan(state.reach())) {
                bid(winner, last);
            }
            return bids;
        }

        private void bid(Contender who, Money level) {
            AuctionEvent.BidPlaced bid =
                    new AuctionEvent.BidPlaced(now, who.bidder(), state.price(who.bidder(), level), true);
            bids.add(bid);
            state = state.after(bid);
        }

        private static Money max(Money a, Money b) {
            return a.isLessThan(b) ? b : a;
        }

        private static Money min(Money a, Money b) {
            return a.isLessThan(b) ? a : b;
        }
    }
}
