package org.hanse.sourcing.auction;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Where an auction by rounds or turns is.
 *
 * @param round 0 before the first
 * @param in who may still confirm
 * @param confirmed who has said yes in this round, earliest first
 * @param confirmedBefore the same of the round before
 * @param turns order of this round's turns
 * @param turn number of the present turn over the whole auction, from 1
 * @param used whether the present turn's bid was made
 */
record Rota(
        int round,
        Set<UUID> in,
        List<UUID> confirmed,
        List<UUID> confirmedBefore,
        List<UUID> turns,
        int turn,
        boolean used) {

    static final Rota NONE = new Rota(0, Set.of(), List.of(), List.of(), List.of(), 0, false);

    Rota {
        in = Set.copyOf(in);
        confirmed = List.copyOf(confirmed);
        confirmedBefore = List.copyOf(confirmedBefore);
        turns = List.copyOf(turns);
    }

    Rota called(int next, Set<UUID> all) {
        return new Rota(next, next == 1 ? all : in, List.of(), confirmed, turns, turn, used);
    }

    Rota confirmedBy(UUID bidder) {
        List<UUID> more = new java.util.ArrayList<>(confirmed);
        more.add(bidder);
        return new Rota(round, in, more, confirmedBefore, turns, turn, used);
    }

    Rota without(UUID bidder) {
        Set<UUID> rest = new java.util.HashSet<>(in);
        rest.remove(bidder);
        return new Rota(round, rest, confirmed, confirmedBefore, turns, turn, used);
    }

    Rota turn(int inRound, int number, List<UUID> order) {
        return new Rota(inRound, in, confirmed, confirmedBefore, order, number, false);
    }

    Rota afterBid() {
        return new Rota(round, in, confirmed, confirmedBefore, turns, turn, true);
    }
}
