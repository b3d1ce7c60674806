package org.hanse.sourcing.auction;

import java.util.List;

/** What an act leads to. */
public sealed interface Verdict {

    /** It counts, and this is what it brought about, in order. */
    record Taken(List<AuctionEvent> events) implements Verdict {
        public Taken {
            events = List.copyOf(events);
        }
    }

    /** It does not count. */
    record Refused(AuctionReason reason, List<Object> arguments) implements Verdict {
        public Refused {
            arguments = List.copyOf(arguments);
        }
    }

    /** Turns an act away. */
    static Refused no(AuctionReason reason, Object... arguments) {
        return new Refused(reason, List.of(arguments));
    }
}
