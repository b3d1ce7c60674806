package org.hanse.sourcing;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.hanse.kernel.Currencies;
import org.hanse.pricing.RateSet;
import org.hanse.pricing.TransportMode;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Other assumptions for a comparison. Nothing of it is stored, and no award rests on it.
 *
 * @param rates units for one euro, in place of the opening's
 * @param mode of the main carriage, for offers whose carriage the buyer arranges; null as offered
 * @param quantities by line, in place of those asked for
 * @param offer whose origin is assumed; null for all offers
 * @param origin ISO country; null as offered
 * @param proof of preferential origin that would come with the goods; null for none
 * @param currency in which the comparison is computed
 */
public record WhatIf(
        Map<String, BigDecimal> rates,
        @Nullable TransportMode mode,
        Map<Integer, BigDecimal> quantities,
        @Nullable UUID offer,
        @Nullable String origin,
        @Nullable String proof,
        CurrencyUnit currency) {

    /** As offered, at the opening's rates, in euro. */
    public static final WhatIf NOTHING = new WhatIf(Map.of(), null, Map.of(), null, null, null, Currencies.EUR);

    public WhatIf {
        rates = Map.copyOf(rates);
        quantities = Map.copyOf(quantities);
    }

    /** As offered, but computed in another currency. */
    public static WhatIf in(CurrencyUnit currency) {
        return new WhatIf(Map.of(), null, Map.of(), null, null, null, currency);
    }

    /** Whether something is assumed that nobody has said; another currency is only another way to write. */
    public boolean assumes() {
        return !rates.isEmpty() || mode != null || !quantities.isEmpty() || origin != null;
    }

    RateSet rates(RateSet opened) {
        RateSet set = opened;
        for (Map.Entry<String, BigDecimal> rate : rates.entrySet()) {
            set = set.with(rate.getKey(), rate.getValue());
        }
        return set;
    }

    /** The opening's rates, with assumed ones only for currencies that had none: estimates are made with these. */
    RateSet completed(RateSet opened) {
        RateSet set = opened;
        for (Map.Entry<String, BigDecimal> rate : rates.entrySet()) {
            if (!opened.knows(Currencies.of(rate.getKey()))) {
                set = set.with(rate.getKey(), rate.getValue());
            }
        }
        return set;
    }

    boolean assumesOriginOf(Quotation one) {
        return origin != null && (offer == null || offer.equals(one.id()));
    }
}
