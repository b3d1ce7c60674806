package org.hanse.pricing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.hanse.kernel.Currencies;
import org.hanse.kernel.Refusal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The exchange rates of one day, as published: 1 EUR = so many units of the currency. Cross rates always go via the
 * euro, with the euro amount unrounded, and never through an inverse or rounded rate (model: Reg. (EC) 1103/97 art. 4).
 *
 * @param date the day the rates are of
 * @param source who published them
 * @param perEuro rate by currency code, without EUR
 */
public record RateSet(LocalDate date, String source, Map<String, BigDecimal> perEuro) {

    private static final MathContext EXACT = new MathContext(34, RoundingMode.HALF_UP);

    public RateSet {
        perEuro = Map.copyOf(perEuro);
    }

    /** The same day's rates with another one of a currency. */
    public RateSet with(String code, BigDecimal rate) {
        Map<String, BigDecimal> other = new HashMap<>(perEuro);
        other.put(code, rate);
        return new RateSet(date, source, other);
    }

    /** Whether amounts of the currency can be converted. */
    public boolean knows(CurrencyUnit currency) {
        return currency.equals(Currencies.EUR) || perEuro.containsKey(currency.getCode());
    }

    /** Units of the currency for one euro. @throws Refusal where the set has no rate of it */
    public BigDecimal rate(CurrencyUnit currency) {
        if (currency.equals(Currencies.EUR)) {
            return BigDecimal.ONE;
        }
        if (!knows(currency)) {
            throw new Refusal(PricingReason.NO_RATE, currency.getCode(), date);
        }
        return requireNonNull(perEuro.get(currency.getCode()));
    }

    /** The amount in euro, rounded once, HALF_UP to the cent. */
    public Money toEuro(Money amount) {
        return convert(amount, Currencies.EUR);
    }

    /** The amount in another currency via the unrounded euro, rounded once, HALF_UP to its minor unit. */
    public Money convert(Money amount, CurrencyUnit to) {
        if (amount.getCurrencyUnit().equals(to)) {
            return amount;
        }
        BigDecimal euro = amount.getAmount().divide(rate(amount.getCurrencyUnit()), EXACT);
        return Currencies.round(to, euro.multiply(rate(to), EXACT));
    }
}
