package org.hanse.sourcing;

import java.util.Locale;

/** How strictly a request is handled: who opens, when, what is shown before, and whether offers are negotiated after. */
public enum RfqKind {
    /** Hidden by the database's policy until the opening by one person, at the deadline or when all have answered. */
    SIMPLE(1, true, true, true),
    /**
     * Encrypted in the supplier's browser, opened after the deadline by two people of different roles. Before that not even
     * the number of answers is shown; what was sealed is what counts, so there are no rounds afterwards.
     */
    SEALED(2, false, false, false);

    private final int openers;
    private final boolean opensEarly;
    private final boolean showsAnswers;
    private final boolean negotiates;

    RfqKind(int openers, boolean opensEarly, boolean showsAnswers, boolean negotiates) {
        this.openers = openers;
        this.opensEarly = opensEarly;
        this.showsAnswers = showsAnswers;
        this.negotiates = negotiates;
    }

    /** People whom an opening takes. */
    public int openers() {
        return openers;
    }

    /** Whether the answers may be opened before the deadline once everybody has answered or declined. */
    public boolean opensEarly() {
        return opensEarly;
    }

    /** Whether the buyer sees before the opening who has answered or declined, and when. */
    public boolean showsAnswers() {
        return showsAnswers;
    }

    /** Whether opened offers may be improved in rounds. */
    public boolean negotiates() {
        return negotiates;
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RfqKind of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }
}
