package org.hanse.sourcing;

import java.math.BigDecimal;
import org.hanse.kernel.UnitPrice;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A priced line; the amount is quantity × price, rounded once. */
public record QuotationLine(int no, UnitPrice price, Money amount) {

    /** The line for another quantity; below every tier the price for the quantity asked for stays. */
    QuotationLine forQuantity(BigDecimal quantity, QuotationDetails said, CurrencyUnit currency) {
        boolean tiered = said.tiers().stream()
                .anyMatch(tier -> tier.line() == no && tier.from().compareTo(quantity) <= 0);
        UnitPrice fitting =
                tiered ? new UnitPrice(said.price(no, quantity, price.price()), price.baseQuantity()) : price;
        return new QuotationLine(no, fitting, fitting.lineAmount(quantity, currency));
    }
}
