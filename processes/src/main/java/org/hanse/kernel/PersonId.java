package org.hanse.kernel;

import java.util.UUID;

/** Identifies a person; a UUID of version 7. */
public record PersonId(UUID value) {

    /** A new id, later than every id made before on this node. */
    public static PersonId next() {
        return new PersonId(Ids.next());
    }

    /** Reads the canonical text form. */
    public static PersonId of(String text) {
        return new PersonId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
