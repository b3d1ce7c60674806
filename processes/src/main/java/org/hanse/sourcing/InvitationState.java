package org.hanse.sourcing;

import java.util.Locale;

/** How far an invited supplier has come. */
public enum InvitationState {
    /** Chosen by the buyer; nothing sent yet. */
    CHOSEN,
    /** The mail with the link is out. */
    SENT,
    /** The link or the page was opened. */
    OPENED,
    /** A quotation stands. */
    ANSWERED,
    /** Said no, with a reason. */
    DECLINED,
    /** Taken out by the buyer or by screening. */
    WITHDRAWN;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    static InvitationState of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }
}
