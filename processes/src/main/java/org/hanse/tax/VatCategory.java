package org.hanse.tax;

import org.jspecify.annotations.Nullable;

/** VAT categories of EN 16931 (UNTDID 5305, the part in use). */
public enum VatCategory {
    /** Standard or reduced rate above zero. */
    S(null),
    /** Zero rated. */
    Z(null),
    /** Exempt. */
    E(null),
    /** Reverse charge. */
    AE("VATEX-EU-AE"),
    /** Intra-community supply. */
    K("VATEX-EU-IC"),
    /** Export. */
    G("VATEX-EU-G"),
    /** Outside the scope of VAT. */
    O("VATEX-EU-O");

    private final @Nullable String exemption;

    VatCategory(@Nullable String exemption) {
        this.exemption = exemption;
    }

    /** The exemption reason code that goes with it, or null where it has none of its own. */
    public @Nullable String exemption() {
        return exemption;
    }

    /** Whether a rate above zero is charged. */
    public boolean isCharged() {
        return this == S;
    }
}
