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
 * @param levies rates for parts of the customs value, where they differ; empty where duty and antiDumping hold for all
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
        List<LevyShare> levies,
        RateSet rates) {

    public LandedCostInput {
        costs = List.copyOf(costs);
        levies = List.copyOf(levies);
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
                List.of(),
                rates);
    }

    /** The same with another price. */
    public LandedCostInput withPrice(Money other) {
        return with(other, duty, levies, rates);
    }

    /** The same with another rate of duty, as if it were known. */
    public LandedCostInput withDuty(BigDecimal rate) {
        CostInput.Rate known = new CostInput.Rate(Mark.TARIFF, rate, rate, duty.source());
        List<LevyShare> same = levies.stream()
                .map(share -> new LevyShare(share.weight(), known, share.antiDumping()))
                .toList();
        return with(price, known, same, rates);
    }

    /** The same with another exchange rate of one currency: units for one euro. */
    public LandedCostInput withRate(String code, BigDecimal perEuro) {
        return withRates(rates.with(code, perEuro));
    }

    /** The same amounts converted at other rates. */
    public LandedCostInput withRates(RateSet other) {
        return with(price, duty, levies, other);
    }

    /** Whether the premium is said as an amount, so that the insurance rate is not asked. */
    boolean premiumSaid() {
        return costs.stream().anyMatch(cost -> cost.element() == CostElement.INSU);
    }

    private LandedCostInput with(
            Money otherPrice, CostInput.Rate otherDuty, List<LevyShare> otherLevies, RateSet otherRates) {
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
                otherLevies,
                otherRates);
    }
}
