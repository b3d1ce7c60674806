package org.hanse.deal;

/**
 * Which deals to list.
 *
 * @param which whose move it is, as the actor's side sees it
 * @param words part of a reference, of a partner's name or of what is traded; empty: any
 */
public record DealFilter(Which which, String words) {

    /** Everything. */
    public static final DealFilter EVERYTHING = new DealFilter(Which.ALL, "");

    /** Whose move it is. */
    public enum Which {
        ALL,
        /** The actor's side has a move. */
        MINE,
        /** It goes on, and somebody else has the move. */
        WAITING,
        /** Nothing more will happen. */
        CLOSED
    }
}
