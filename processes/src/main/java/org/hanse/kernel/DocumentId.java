package org.hanse.kernel;

import java.util.UUID;

/** Identifies a stored document; a UUID of version 7. */
public record DocumentId(UUID value) {

    /** A new id, later than every id made before on this node. */
    public static DocumentId next() {
        return new DocumentId(Ids.next());
    }

    /** Reads the canonical text form. */
    public static DocumentId of(String text) {
        return new DocumentId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
