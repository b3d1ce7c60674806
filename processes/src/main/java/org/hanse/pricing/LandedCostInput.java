package org.hanse.pricing;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * All that a landed cost is computed from.
 *
 * @param price goods value as quoted, for all lines
 * @param charges one-off charges as quoted, part of the price paid (tooling, samples), or null
 * @param afterEntry part of the price for what happens after entry into the EU, if shown separately (UCC art. 72), or null
 * @param costs the elements the buyer bears; those that are missing count as unknown from zero
 * @param insurance premium as a fraction of the insured value (110 % of CIF), used where the buyer must insure
 * @param importVat rate of import VAT as a fraction
 * @param vatRecoverable whether the buyer gets import VAT back, so that it is cash need and no cost
 * @param dthcInCustomsValue whether destination terminal handling belongs to the customs value (national practice)
 */
public record LandedCostInput(
        Money price,
        @Nullable Money charges,
        DeliveryTerm term,
        @Nullable Money afterEntry,
        List<CostInput> costs,
        CostInput.Rate duty,
        CostInput.Rate antiDumping,
        CostInput.Rate insurance,
        BigDecimal importVat,
        boolean vatRecoverable,
        boolean dthcInCustomsValue,
        RateSet rates) {

    public LandedCostInput {
        costs = List.copyOf(costs);
    }

    /** The same with another price. */
    public LandedCostInput withPrice(Money other) {
        return new LandedCostInput(
                other,
                charges,
                term,
                afterEntry,
                costs,
                duty,
                antiDumping,
                insurance,
                importVat,
                vatRecoverable,
                dthcInCustomsValue,
                rates);
    }

    /** The same with another rate of duty, as if it were known. */
    public LandedCostInput withDuty(BigDecimal rate) {
        return new LandedCostInput(
                price,
                charges,
                term,
                afterEntry,
                costs,
                new CostInput.Rate(Mark.TARIFF, rate, rate, duty.source()),
                antiDumping,
                insurance,
                importVat,
                vatRecoverable,
                dthcInCustomsValue,
                rates);
    }
}
