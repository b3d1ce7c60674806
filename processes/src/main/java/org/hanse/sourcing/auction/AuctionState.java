package org.hanse.sourcing.auction;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hanse.sourcing.AuctionKind;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How an auction stands after a number of its events. It is nothing but their fold: the same events give an equal state
 * on every node and at every time.
 *
 * @param entrants all who may bid, in the order of their opened offers
 * @param joined who has accepted the rules
 * @param endsAt English: the end as it stands
 * @param floors how low the system may bid for whom, in the order of storing
 */
public record AuctionState(
        AuctionRules rules,
        List<Entrant> entrants,
        Phase phase,
        Set<UUID> joined,
        @Nullable Instant endsAt,
        int extensions,
        Map<UUID, Standing> standings,
        Map<UUID, Floor> floors,
        Rota rota,
        int places,
        AuctionEvent.@Nullable Closed closed) {

    /** How far it is. */
    public enum Phase {
        /** Waits for its start. */
        ANNOUNCED,
        /** Takes bids. */
        RUNNING,
        /** Takes none any more. */
        OVER
    }

    /** How low the system may bid. @param place the earlier stored of two equal floors wins */
    record Floor(Money price, Money level, int place) {}

    public AuctionState {
        entrants = List.copyOf(entrants);
        joined = Collections.unmodifiableSet(new LinkedHashSet<>(joined));
        standings = Collections.unmodifiableMap(new LinkedHashMap<>(standings));
        floors = Collections.unmodifiableMap(new LinkedHashMap<>(floors));
    }

    /** Before anything has happened. */
    static AuctionState of(AuctionRules rules, List<Entrant> entrants) {
        return new AuctionState(
                rules, entrants, Phase.ANNOUNCED, Set.of(), rules.endsAt(), 0, Map.of(), Map.of(), Rota.NONE, 0, null);
    }

    /** The fold of all events. */
    static AuctionState of(AuctionRules rules, List<Entrant> entrants, List<AuctionEvent> events) {
        return of(rules, entrants).after(events);
    }

    AuctionState after(List<? extends AuctionEvent> events) {
        AuctionState state = this;
        for (AuctionEvent event : events) {
            state = state.after(event);
        }
        return state;
    }

    AuctionState after(AuctionEvent event) {
        Draft draft = new Draft(this);
        switch (event) {
            case AuctionEvent.Joined joining -> draft.join(joining.bidder());
            case AuctionEvent.Opened opening -> draft.phase = Phase.RUNNING;
            case AuctionEvent.BidPlaced bid -> draft.stand(bid.bidder(), bid.price());
            case AuctionEvent.FloorStored stored -> draft.floor(stored.bidder(), stored.floor());
            case AuctionEvent.FloorRemoved removed -> draft.floors.remove(removed.bidder());
            case AuctionEvent.Extended moved -> draft.extend(moved.endsAt());
            case AuctionEvent.PriceCalled call -> draft.rota = rota.called(call.round(), joined);
            case AuctionEvent.Confirmed yes -> draft.confirm(yes.bidder(), yes.price());
            case AuctionEvent.DroppedOut out -> draft.rota = rota.without(out.bidder());
            case AuctionEvent.TurnCalled turn -> draft.turn(turn);
            case AuctionEvent.TurnedAway nothing -> draft.turnedAway();
            case AuctionEvent.Closed closing -> draft.close(closing);
        }
        return draft.state();
    }

    /** The bidder's own part. */
    Entrant entrant(UUID bidder) {
        return entrants.stream()
                .filter(one -> one.id().equals(bidder))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a bidder of this auction: " + bidder));
    }

    /** The compared amount of a price of the bidder's. */
    Money level(UUID bidder, Money price) {
        return price.plus(entrant(bidder).addend());
    }

    /** The bidder's own price that has this compared amount; may be zero or less. */
    Money price(UUID bidder, Money level) {
        return level.minus(entrant(bidder).addend());
    }

    /** Bidders with a standing, best first; of equal ones the earlier. */
    public List<UUID> order() {
        return standings.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<UUID, Standing> one) ->
                                one.getValue().level())
                        .thenComparing(one -> one.getValue().place()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Who leads. */
    public Optional<UUID> leader() {
        return order().stream().findFirst();
    }

    /** The best compared amount. */
    public Optional<Money> best() {
        return leader().map(one -> standing(one).level());
    }

    /** 1 for the leader; 0 without a standing. */
    public int rank(UUID bidder) {
        return order().indexOf(bidder) + 1;
    }

    /** The highest compared amount that leads from now on: best − step, or the start. */
    public Money reach() {
        return best().map(best -> best.minus(rules.step())).orElse(rules.start());
    }

    /** The price that a confirmation of the round means to the bidder. */
    Money calledPrice(UUID bidder) {
        return price(bidder, called(rota.round()));
    }

    /** The compared amount called in a round. */
    Money called(int round) {
        Money way = rules.step().multipliedBy(round - 1L);
        return rules.kind() == AuctionKind.JAPANESE
                ? rules.start().minus(way)
                : rules.start().plus(way);
    }

    /** The last own price of everybody who has really bid; nothing where the auction was called off. */
    public Map<UUID, Money> results() {
        Map<UUID, Money> results = new LinkedHashMap<>();
        if (closed != null && closed.reason() != CloseReason.CALLED_OFF) {
            order().stream()
                    .filter(bidder -> standing(bidder).bid())
                    .forEach(bidder -> results.put(bidder, standing(bidder).price()));
        }
        return results;
    }

    Standing standing(UUID bidder) {
        return Objects.requireNonNull(standings.get(bidder));
    }

    /** The state while an event is worked in. */
    private static final class Draft {
        private final AuctionState before;
        private final Set<UUID> joined;
        private final Map<UUID, Standing> standings;
        private final Map<UUID, Floor> floors;
        private Phase phase;
        private @Nullable Instant endsAt;
        private int extensions;
        private Rota rota;
        private int places;
        private AuctionEvent.@Nullable Closed closed;

        Draft(AuctionState before) {
            this.before = before;
            joined = new LinkedHashSet<>(before.joined);
            standings = new LinkedHashMap<>(before.standings);
            floors = new LinkedHashMap<>(before.floors);
            phase = before.phase;
            endsAt = before.endsAt;
            extensions = before.extensions;
            rota = before.rota;
            places = before.places + 1;
            closed = before.closed;
        }

        void join(UUID bidder) {
            joined.add(bidder);
            if (before.rules.kind() == AuctionKind.ROTATING) {
                Money opened = before.entrant(bidder).opened();
                int place = before.entrants.indexOf(before.entrant(bidder)) - before.entrants.size();
                standings.put(bidder, new Standing(opened, before.level(bidder, opened), place, false));
            }
        }

        void stand(UUID bidder, Money price) {
            standings.put(bidder, new Standing(price, before.level(bidder, price), places, true));
            if (before.rules.kind() == AuctionKind.ROTATING) {
                rota = rota.afterBid();
            }
        }

        void floor(UUID bidder, Money floor) {
            floors.put(bidder, new Floor(floor, before.level(bidder, floor), places));
        }

        void extend(Instant to) {
            endsAt = to;
            extensions++;
        }

        void confirm(UUID bidder, Money price) {
            rota = rota.confirmedBy(bidder);
            stand(bidder, price);
        }

        void turn(AuctionEvent.TurnCalled called) {
            boolean first = (called.turn() - 1) % before.joined.size() == 0;
            List<UUID> order = first ? RotatingPlay.dearestFirst(before) : rota.turns();
            rota = rota.turn(called.round(), called.turn(), order);
        }

        void turnedAway() {
            places = before.places;
        }

        void close(AuctionEvent.Closed closing) {
            phase = Phase.OVER;
            closed = closing;
        }

        AuctionState state() {
            return new AuctionState(
                    before.rules,
                    before.entrants,
                    phase,
                    joined,
                    endsAt,
                    extensions,
                    standings,
                    floors,
                    rota,
                    places,
                    closed);
        }
    }
}
