package org.hanse.sourcing;

import java.util.Locale;

/** How strictly a request is handled. */
public enum RfqKind {
    /** Hidden by the database's policy until the opening by one person. */
    SIMPLE,
    /** Encrypted by the supplier, opened by two people. */
    SEALED;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RfqKind of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }
}
