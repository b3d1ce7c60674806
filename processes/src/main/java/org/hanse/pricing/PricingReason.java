package org.hanse.pricing;

import org.hanse.kernel.Reason;

/** Why pricing refuses. */
public enum PricingReason implements Reason {
    /** Not one of the eleven terms of Incoterms 2020. */
    UNKNOWN_TERM(Kind.INVALID),
    /** FAS, FOB, CFR and CIF are for sea and inland water only. */
    TERM_NEEDS_WATER(Kind.INVALID),
    /** The named place of FAS, FOB, CFR and CIF is a port. */
    TERM_NEEDS_PORT(Kind.INVALID),
    /** No rate of this currency is known for the day. */
    NO_RATE(Kind.CONFLICT);

    private final Kind kind;

    PricingReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
