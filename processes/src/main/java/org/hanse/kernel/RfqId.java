package org.hanse.kernel;

import java.util.UUID;

/** Identifies a request for quotations; a UUID of version 7. */
public record RfqId(UUID value) {

    /** A new id, later than every id made before on this node. */
    public static RfqId next() {
        return new RfqId(Ids.next());
    }

    /** Reads the canonical text form. */
    public static RfqId of(String text) {
        return new RfqId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
