package org.hanse.sourcing;

import org.hanse.kernel.Reason;

/** Why a sealed tender refuses. */
public enum SealedReason implements Reason {
    /** A sealed tender comes with its key and its openers. */
    KEY_NEEDED(Kind.INVALID),
    /** By the company's own rule requests of this value are sealed tenders. */
    SEALED_BY_RULE(Kind.INVALID),
    /** The event's key is no key, or was used before. */
    KEY_WRONG(Kind.INVALID),
    /** Three different people of three different roles hold a share each, the third of them the platform's. */
    OPENERS_ALIKE(Kind.INVALID),
    /** The opener has registered no such key, or does not hold the role. */
    NO_OPENING_KEY(Kind.INVALID),
    /** A sealed tender takes envelopes, a simple request takes none. */
    ENVELOPE_NEEDED(Kind.INVALID),
    /** Not of the format, too large, or not for this event's key. */
    ENVELOPE_UNREADABLE(Kind.INVALID),
    /** Another version than the next one was sealed. */
    VERSION_TAKEN(Kind.CONFLICT),
    /** Before the deadline nothing is opened, whoever asks. */
    NOT_YET(Kind.CONFLICT),
    /** The share is another person's, or the person no longer holds the role. */
    NOT_OPENER(Kind.FORBIDDEN),
    /** These bytes are not the share that was made for the opener. */
    WRONG_SHARE(Kind.INVALID),
    /** A second share, of a person of another role, is needed within half an hour. */
    SECOND_SHARE_MISSING(Kind.CONFLICT),
    /** The shares make another key than the event's. */
    KEY_LOST(Kind.CONFLICT),
    /** The supplier has its own key already. */
    READING_KEY_KNOWN(Kind.CONFLICT),
    /** Offers of a sealed tender are not negotiated. */
    NO_ROUNDS(Kind.CONFLICT),
    /** Suppliers may still put the form of their quotation right. */
    CURE_RUNNING(Kind.CONFLICT),
    /** There is no defect of form, or its time is over. */
    NOTHING_TO_CURE(Kind.CONFLICT);

    private final Kind kind;

    SealedReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
