package org.hanse.sourcing;

import java.util.Locale;

/** By which rules suppliers underbid each other (R9.3). */
public enum AuctionKind {
    /** Everybody bids lower at any time until the end, which moves while late bids come. */
    ENGLISH,
    /** The price falls round by round; who does not confirm it is out. */
    JAPANESE,
    /** The price rises step by step until the first takes it. */
    DUTCH,
    /** Everybody has a turn in each of several rounds, the dearest first. */
    ROTATING;

    /** As the database writes it. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the database's form. */
    public static AuctionKind of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }

    /** Whether the price moves by the clock and a bidder only says yes to it. */
    public boolean called() {
        return this == JAPANESE || this == DUTCH;
    }
}
