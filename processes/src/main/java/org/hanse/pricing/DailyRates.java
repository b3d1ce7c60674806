package org.hanse.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * Reference rates of one day: 1 EUR = so many units of the currency, exactly as published, never rounded or inverted.
 *
 * @param source {@code ECB}
 * @param day the day they are published for
 * @param perEuro by ISO 4217 code
 */
public record DailyRates(String source, LocalDate day, Map<String, BigDecimal> perEuro) {

    public DailyRates {
        perEuro = Map.copyOf(perEuro);
    }
}
