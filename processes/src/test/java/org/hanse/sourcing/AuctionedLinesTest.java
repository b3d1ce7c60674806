package org.hanse.sourcing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.hanse.kernel.Currencies;
import org.hanse.kernel.UnitPrice;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The unit price of a line that an auction priced: multiplied out it gives the amount to the minor unit. */
class AuctionedLinesTest {

    @Example
    void a_round_amount_keeps_a_short_price() {
        assertThat(price("250", "12500.00")).isEqualTo("50.00/1");
        assertThat(price("250", "12345.68")).isEqualTo("49.3827/1");
    }

    @Example
    void where_six_decimals_for_one_do_not_reach_the_price_is_for_more() {
        assertThat(price("3000000", "12345.67")).isEqualTo("4.115223/1000");
        assertThat(AuctionedLines.price(new BigDecimal("3000000"), eur("12345.67"))
                        .lineAmount(new BigDecimal("3000000"), Currencies.EUR))
                .isEqualTo(eur("12345.67"));
    }

    @Property
    void the_amount_comes_back_exactly(
            @ForAll @LongRange(min = 1, max = 5_000_000_000L) long thousandths,
            @ForAll @LongRange(min = 1, max = 9_000_000_000L) long minor) {
        BigDecimal quantity = BigDecimal.valueOf(thousandths, 3);
        for (String code : new String[] {"EUR", "JPY"}) {
            Money amount = Money.ofMinor(CurrencyUnit.of(code), minor);
            UnitPrice price = AuctionedLines.price(quantity, amount);
            assertThat(price.lineAmount(quantity, amount.getCurrencyUnit())).isEqualTo(amount);
        }
    }

    private static String price(String quantity, String amount) {
        UnitPrice price = AuctionedLines.price(new BigDecimal(quantity), eur(amount));
        return price.price().toPlainString() + "/" + price.baseQuantity();
    }

    private static Money eur(String amount) {
        return Currencies.amount("EUR", amount);
    }
}
