package org.hanse.pricing;

import java.util.Locale;
import org.hanse.kernel.Refusal;

/** Up to where a customs value reaches. */
public enum CustomsBasis {
    /** With carriage and insurance up to the border, as in the EU (UCC art. 71(1)(e)). */
    CIF(CostElement.INSU),
    /** Without international carriage and insurance, as in the United States (19 USC 1401a(b)(4)(A)). */
    FOB(CostElement.OTHC);

    private final CostElement last;

    CustomsBasis(CostElement last) {
        this.last = last;
    }

    /** The last element of the journey that belongs to the value. */
    CostElement last() {
        return last;
    }

    /** Reads the three letters. @throws Refusal {@link PricingReason#UNKNOWN_BASIS} */
    static CustomsBasis of(String code) {
        try {
            return valueOf(code.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Refusal.of(PricingReason.UNKNOWN_BASIS, "customsBasis", code).because(e);
        }
    }
}
