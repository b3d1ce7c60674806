package org.hanse.kernel;

import java.util.UUID;

/** Identifies a company (party to trade); a UUID of version 7. */
public record CompanyId(UUID value) {

    /** A new id, later than every id made before on this node. */
    public static CompanyId next() {
        return new CompanyId(Ids.next());
    }

    /** Reads the canonical text form. */
    public static CompanyId of(String text) {
        return new CompanyId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
