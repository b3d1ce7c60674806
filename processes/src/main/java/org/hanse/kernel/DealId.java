package org.hanse.kernel;

import java.util.UUID;

/** Identifies a deal; a UUID of version 7. */
public record DealId(UUID value) {

    /** A new id, later than every id made before on this node. */
    public static DealId next() {
        return new DealId(Ids.next());
    }

    /** Reads the canonical text form. */
    public static DealId of(String text) {
        return new DealId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
