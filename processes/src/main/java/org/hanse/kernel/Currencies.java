package org.hanse.kernel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The house's own currency table (ISO 4217 list one): only currencies with a minor unit exist here. Metals, drawing
 * rights and test codes (XAU, XDR, XTS, XXX) are refused, for no amount can be written in them.
 */
public final class Currencies {

    /** The euro: exchange rates are quoted against it, comparisons are made in it. */
    public static final CurrencyUnit EUR = CurrencyUnit.EUR;

    private static final String TABLE = "/META-INF/org/joda/money/CurrencyDataExtension.csv";
    private static final Set<String> CODES = read();

    private Currencies() {}

    /** All codes of the table, in alphabetical order. */
    public static Set<String> codes() {
        return CODES;
    }

    /**
     * Finds the currency, whatever the letters' case.
     *
     * @throws Refusal {@link KernelReason#UNKNOWN_CURRENCY} where the code is not in the table
     */
    public static CurrencyUnit of(String code) {
        String upper = code.strip().toUpperCase(Locale.ROOT);
        if (!CODES.contains(upper)) {
            throw new Refusal(KernelReason.UNKNOWN_CURRENCY, code);
        }
        return CurrencyUnit.of(upper);
    }

    /**
     * Reads an amount as people and messages write it ({@code "1250.00"}), exactly.
     *
     * @throws Refusal where the text is no number, or has more decimals than the currency (nothing is rounded in silence)
     */
    public static Money amount(String code, String text) {
        try {
            return amount(of(code), new BigDecimal(text.strip()));
        } catch (NumberFormatException e) {
            throw Refusal.of(KernelReason.INVALID_FIELD, "amount", text).because(e);
        }
    }

    /** As {@link #amount(String, String)}, of a number; zeros at the end do not count as decimals. */
    public static Money amount(CurrencyUnit currency, BigDecimal number) {
        if (number.stripTrailingZeros().scale() > currency.getDecimalPlaces()) {
            throw new Refusal(
                    KernelReason.TOO_MANY_DECIMALS,
                    number.toPlainString(),
                    currency.getCode(),
                    currency.getDecimalPlaces());
        }
        return Money.of(currency, number, RoundingMode.UNNECESSARY);
    }

    /** Reads an amount from the ledger's form: a whole number of minor units. */
    public static Money ofMinor(String code, long minor) {
        return Money.ofMinor(of(code), minor);
    }

    /** Rounds once, at the amount that is booked: HALF_UP (away from zero) to the currency's minor unit (R2.2). */
    public static Money round(CurrencyUnit currency, BigDecimal exact) {
        return Money.of(currency, exact, RoundingMode.HALF_UP);
    }

    private static Set<String> read() {
        Set<String> codes = new TreeSet<>();
        try (InputStream in = Objects.requireNonNull(Currencies.class.getResourceAsStream(TABLE), TABLE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> codes.add(line.substring(0, 3)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return java.util.Collections.unmodifiableSet(codes);
    }
}
