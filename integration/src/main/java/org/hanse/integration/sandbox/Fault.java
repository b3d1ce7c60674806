package org.hanse.integration.sandbox;

/** What can be made to go wrong. */
public enum Fault {
    /** No answer in time. */
    TIMEOUT,
    /** The same thing said twice. */
    DUPLICATE,
    /** The later thing said first. */
    OUT_OF_ORDER,
    /** Something unreadable before the real thing. */
    MALFORMED,
    /** A refusal. */
    REJECT,
    /** The bank books a payout, and later it comes back. */
    RETURN,
    /** Customs asks a question. */
    QUERY,
    /** Customs holds the goods for a while. */
    HOLD,
    /** Customs tells old news: an export was released 78 days ago, and nobody says that it left. */
    OLD_NEWS,
    /** The voyage takes its real time: weeks by sea. */
    DELAY
}
