package org.hanse.kernel;

import java.util.UUID;

/** Identifies a shipment of a deal; a UUID of version 7. */
public record ShipmentId(UUID value) {

    /** A new id, later than every id made before on this node. */
    public static ShipmentId next() {
        return new ShipmentId(Ids.next());
    }

    /** Reads the canonical text form. */
    public static ShipmentId of(String text) {
        return new ShipmentId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
