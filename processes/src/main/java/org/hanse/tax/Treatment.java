package org.hanse.tax;

import java.math.BigDecimal;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How a supply is taxed.
 *
 * @param row of the rules' table R6.1
 * @param category of EN 16931
 * @param rate in percent; zero for every category but S
 * @param exemption VATEX code, or null
 * @param note key of the words on the invoice, {@code tax.note.<note>}
 * @param importVat how the buyer pays import tax: {@code postponed}, {@code at-border}, or null where there is none
 */
public record Treatment(
        String row,
        VatCategory category,
        BigDecimal rate,
        @Nullable String exemption,
        String note,
        @Nullable String importVat) {

    /** Tax on an amount; rounded once, HALF_UP. */
    public Money on(Money net) {
        return Money.of(
                net.getCurrencyUnit(),
                InvoiceArithmetic.tax(
                        net.getAmount(), rate, net.getCurrencyUnit().getDecimalPlaces()));
    }
}
