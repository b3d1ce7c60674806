package org.hanse.pricing;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks what goods cost at the buyer's door, without a request for quotations. Amounts and rates are text, exactly as
 * people write them; duty, VAT and insurance rates are fractions ({@code "0.027"}) or carry a percent sign
 * ({@code "2.7 %"}); exchange rates say how many units one euro is.
 *
 * @param incoterm three letters of Incoterms 2020; {@code FCA-a} is FCA at the seller's premises, {@code FCA-b} elsewhere
 * @param price goods value as quoted
 * @param rates units of a currency for one euro; null for the newest published ones
 * @param customsBasis {@code CIF} (also where null) or {@code FOB}
 * @param dutyRate rate of duty on the customs value
 * @param antiDumpingRate ad valorem anti-dumping duty on the customs value; null where no measure applies
 * @param vatRate rate of import VAT
 * @param insuranceRate premium on 110 % of CIF, where the buyer insures and no premium stands among the costs
 * @param costs amount by element's code; an element that the buyer bears and that is missing is unknown, never zero
 * @param afterEntry part of the price for what happens after entry, if shown separately
 * @param currency in which the answer is computed; null for euro
 * @param mode how the main carriage goes; null for the sea under a sea term, else the road
 * @param place the named place, only shown
 * @param carriageIncludesDestination C terms: the seller's carriage includes handling and unloading at the destination
 * @param vatRecoverable false where import VAT is a cost to the buyer
 * @param dthcInCustomsValue national practice: terminal handling at the destination belongs to the customs value
 */
public record CalculateLandedCost(
        @Nullable String incoterm,
        @Nullable Said price,
        @Nullable Map<String, String> rates,
        @Nullable String customsBasis,
        @Nullable String dutyRate,
        @Nullable String antiDumpingRate,
        @Nullable String vatRate,
        @Nullable String insuranceRate,
        @Nullable Map<String, @Nullable Said> costs,
        @Nullable Said afterEntry,
        @Nullable String currency,
        @Nullable String mode,
        @Nullable String place,
        @Nullable Boolean carriageIncludesDestination,
        @Nullable Boolean vatRecoverable,
        @Nullable Boolean dthcInCustomsValue) {

    /** An amount as it was written. */
    public record Said(@Nullable String currency, @Nullable String amount) {}
}
