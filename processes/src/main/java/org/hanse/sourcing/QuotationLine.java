package org.hanse.sourcing;

import java.math.BigDecimal;
import org.hanse.kernel.UnitPrice;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A priced line; the amount is quantity × price, rounded once. */
public record QuotationLine(int no, UnitPrice price, Money amount) {

    QuotationLine forQuantity(BigDecimal quantity, CurrencyUnit currency) {
        return new QuotationLine(no, price, price.lineAmount(quantity, currency));
    }
}
