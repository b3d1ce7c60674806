package org.hanse.sourcing.auction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hanse.sourcing.auction.AuctionState.Phase;
import org.jspecify.annotations.Nullable;

/**
 * Conducts an auction of any kind. First comes what time has brought about until now, by the number of elapsed steps and
 * never by when somebody looked; then the act.
 */
final class Conduct {

    private Conduct() {}

    /** When time does something next; null where nothing comes of itself any more. */
    static @Nullable Instant next(AuctionState state) {
        return switch (state.phase()) {
            case ANNOUNCED -> state.rules().startsAt();
            case RUNNING -> Play.of(state.rules().kind()).next(state);
            case OVER -> null;
        };
    }

    /** All that time has brought about until now, each at its own instant. */
    static List<AuctionEvent> catchUp(AuctionState state, Instant now) {
        List<AuctionEvent> events = new ArrayList<>();
        AuctionState at = state;
        for (Instant due = next(at); due != null && !due.isAfter(now); due = next(at)) {
            List<AuctionEvent> more = at.phase() == Phase.ANNOUNCED ? begin(at, due) : tick(at, due);
            events.addAll(more);
            at = at.after(more);
        }
        return events;
    }

    /** A bidder accepts the rules; again is no error. */
    static Verdict join(AuctionState state, UUID bidder, Instant now) {
        if (state.joined().contains(bidder)) {
            return new Verdict.Taken(List.of());
        }
        if (state.phase() == Phase.OVER) {
            return Verdict.no(AuctionReason.LATE, closedAt(state, now));
        }
        if (state.phase() == Phase.RUNNING && !Play.of(state.rules().kind()).joinsLate()) {
            return Verdict.no(AuctionReason.TOO_LATE_TO_JOIN, state.rules().startsAt());
        }
        return new Verdict.Taken(List.of(new AuctionEvent.Joined(now, bidder)));
    }

    /** Judges an act; the state must have caught up with the time. */
    static Verdict act(AuctionState state, AuctionAct act, Instant now) {
        if (!state.joined().contains(act.bidder())) {
            return Verdict.no(AuctionReason.NOT_JOINED);
        }
        Play play = Play.of(state.rules().kind());
        return switch (state.phase()) {
            case ANNOUNCED -> play.before(state, act, now);
            case RUNNING -> play.act(state, act, now);
            case OVER -> Verdict.no(AuctionReason.LATE, closedAt(state, now));
        };
    }

    private static Instant closedAt(AuctionState state, Instant now) {
        return state.closed() == null ? now : state.closed().at();
    }

    private static List<AuctionEvent> begin(AuctionState state, Instant at) {
        if (state.joined().isEmpty()) {
            return List.of(new AuctionEvent.Closed(at, null, CloseReason.NOBODY_CAME));
        }
        List<AuctionEvent> events = new ArrayList<>();
        events.add(new AuctionEvent.Opened(at));
        events.addAll(Play.of(state.rules().kind()).begin(state.after(events), at));
        return events;
    }

    private static List<AuctionEvent> tick(AuctionState state, Instant at) {
        return Play.of(state.rules().kind()).tick(state, at);
    }
}
