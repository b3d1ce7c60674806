package org.hanse.sourcing.auction;

import java.util.UUID;
import org.hanse.kernel.Ids;

/** Identifies an auction; a UUID of version 7. */
public record AuctionId(UUID value) {

    /** Reads the canonical text form. */
    public static AuctionId of(String text) {
        return new AuctionId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
