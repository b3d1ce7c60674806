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
    /** The term puts this cost on the seller: it is in the price. */
    SELLER_BEARS_IT(Kind.INVALID),
    /** No element of cost has this code. */
    UNKNOWN_ELEMENT(Kind.INVALID),
    /** Duty and taxes are computed from their rates, not typed as a cost. */
    COMPUTED_FROM_RATES(Kind.INVALID),
    /** A customs value is reckoned CIF or FOB. */
    UNKNOWN_BASIS(Kind.INVALID),
    /** A rate is a fraction such as 0.027, or is written with a percent sign. */
    NO_FRACTION(Kind.INVALID),
    /** An amount or exchange rate must be above zero, or at least not below. */
    BELOW_ZERO(Kind.INVALID),
    /** Exchange rates were typed, but not the one that is needed. */
    RATE_NOT_GIVEN(Kind.INVALID),
    /** Without it nothing can be computed; where it is nothing, zero says so. */
    MISSING(Kind.INVALID),
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
