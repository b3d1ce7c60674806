package org.hanse.deal;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.joda.money.Money;

/** Figures as the timeline keeps them: {@code EUR 45,825.00}, {@code 1,000}. */
final class Texts {

    private Texts() {}

    static String amount(Money money) {
        DecimalFormat format = format();
        format.setMinimumFractionDigits(money.getScale());
        return money.getCurrencyUnit().getCode() + " " + format.format(money.getAmount());
    }

    static String quantity(BigDecimal quantity) {
        return format().format(quantity);
    }

    private static DecimalFormat format() {
        return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT));
    }
}
