package org.hanse.pricing;

import java.math.BigDecimal;
import java.util.List;
import org.hanse.kernel.Currencies;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * All that a landed cost is computed from.
 *
 * @param price goods value as quoted, for all lines
 * @param charges one-off charges as quoted, part of the price paid (tooling, samples), or null
 * @param afterEntry part of the price for what happens after entry into the EU, if shown separately (UCC art. 72), or null
 * @param costs the elements the buyer bears; those that are missing count as unknown from zero
 * @param insurance premium as a fraction of the insured value (110 % of CIF), used where the buyer must insure and no
 *     premium stands among the costs
 * @param importVat rate of import VAT as a fraction
 * @param vatRecoverable whether the buyer gets import VAT back, so that it is cash need and no cost
 * @param dthcInCustomsValue whether destination terminal handling belongs to the customs value (national practice)
 * @param basis up to where the customs value reaches
 * @param currency in which it is computed: every part is converted alone, via the unrounded euro
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
        CustomsBasis basis,
        CurrencyUnit currency,
        RateSet rates) {

    public LandedCostInput {
        costs = List.copyOf(costs);
    }

    /** As a comparison needs it: customs value with carriage, in euro. */
    public LandedCostInput(
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
        this(
                price,
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
                CustomsBasis.CIF,
                Currencies.EUR,
                rates);
    }

    /** The same with another price. */
    public LandedCostInput withPrice(Money other) {
        return with(other, duty);
    }

    /** The same with another rate of duty, as if it were known. */
    public LandedCostInput withDuty(BigDecimal rate) {
        return with(price, new CostInput.Rate(Mark.TARIFF, rate, rate, duty.source()));
    }

    /** Whether the premium is said as an amount, so that the insurance rate is not asked. */
    boolean premiumSaid() {
        return costs.stream().anyMatch(cost -> cost.element() == CostElement.INSU);
    }

    private LandedCostInput with(Money otherPrice, CostInput.Rate otherDuty) {
        return new LandedCostInput(
                otherPrice,
                charges,
                term,
                afterEntry,
                costs,
                otherDuty,
                antiDumping,
                insurance,
                importVat,
                vatRecoverable,
                dthcInCustomsValue,
                basis,
                currency,
                rates);
    }
}
