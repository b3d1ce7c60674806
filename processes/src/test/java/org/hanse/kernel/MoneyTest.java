package org.hanse.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R2.1 to R2.3 of the trade rules: every worked number. */
class MoneyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JPY", "KRW", "VND", "CLP", "ISK", "PYG", "UGX", "RWF", "XAF", "XOF", "XPF", "KMF", "DJF", "GNF", "BIF",
                "VUV"
            })
    void some_currencies_have_no_decimals(String code) {
        assertThat(Currencies.of(code).getDecimalPlaces()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"TND,3", "BHD,3", "IQD,3", "JOD,3", "KWD,3", "LYD,3", "OMR,3", "CLF,4", "UYW,4"})
    void some_have_three_or_four(String code, int decimals) {
        assertThat(Currencies.of(code).getDecimalPlaces()).isEqualTo(decimals);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EUR", "USD", "CNY", "MGA", "MRU", "HUF", "IDR", "TWD", "TRY", "INR", "PLN"})
    void all_other_trade_currencies_have_two(String code) {
        assertThat(Currencies.of(code).getDecimalPlaces()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XAU", "XAG", "XDR", "XXX", "XTS", "DEM", "ABC", ""})
    void what_has_no_minor_unit_is_refused(String code) {
        assertThatThrownBy(() -> Currencies.of(code))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.reason()).isEqualTo(KernelReason.UNKNOWN_CURRENCY));
    }

    @ParameterizedTest
    @CsvSource({"JPY,100.5", "TND,1.2345", "EUR,0.001"})
    void an_amount_with_too_many_decimals_is_refused(String code, String amount) {
        assertThatThrownBy(() -> Currencies.amount(code, amount))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.reason()).isEqualTo(KernelReason.TOO_MANY_DECIMALS));
    }

    @Test
    void an_amount_with_as_many_decimals_as_the_currency_is_taken() {
        assertThat(Currencies.amount("EUR", "1.20").getAmountMinorLong()).isEqualTo(120);
        assertThat(Currencies.amount("JPY", "100.0").getAmountMinorLong()).isEqualTo(100);
    }

    @Test
    void only_the_line_amount_of_a_unit_price_is_rounded() {
        UnitPrice price = new UnitPrice(new BigDecimal("34.50"), 1000);
        assertThat(price.lineAmount(new BigDecimal("25500"), Currencies.of("CNY")))
                .isEqualTo(Currencies.amount("CNY", "879.75"));
        assertThat(UnitPrice.perOne("125.00").lineAmount(new BigDecimal("250"), Currencies.of("CNY")))
                .isEqualTo(Currencies.amount("CNY", "31250.00"));
        assertThat(new UnitPrice(new BigDecimal("0.000001"), 3).lineAmount(new BigDecimal("1"), Currencies.of("EUR")))
                .isEqualTo(Currencies.amount("EUR", "0.00"));
    }

    @Test
    void a_unit_price_has_at_most_six_decimals_and_a_base_quantity() {
        assertThat(UnitPrice.perOne("0.123456").price()).isEqualByComparingTo("0.123456");
        assertThatThrownBy(() -> UnitPrice.perOne("0.1234567")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> UnitPrice.perOne("-1")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new UnitPrice(BigDecimal.ONE, 0)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @CsvSource({"2.345,2.35", "2.355,2.36", "-2.345,-2.35", "0.125,0.13", "1.005,1.01"})
    void amounts_round_half_up(BigDecimal exact, BigDecimal rounded) {
        assertThat(Currencies.round(Currencies.EUR, exact).getAmount()).isEqualTo(rounded);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EUR 100.00|1:1:1|33.34 33.33 33.33",
                "EUR 0.05|1:1|0.03 0.02",
                "EUR 0.02|1:1:1|0.01 0.01 0.00",
                "JPY 1000|1:1:1|334 333 333",
                "TND 10.000|1:1:1|3.334 3.333 3.333",
                "EUR 1000.01|30:70|300.00 700.01",
                "EUR -100.00|1:1:1|-33.34 -33.33 -33.33",
                "EUR 1218.75|30:70|365.63 853.12",
                "EUR 250.00|5:3:2:0|125.00 75.00 50.00 0.00"
            })
    void an_amount_is_split_by_largest_remainder(String total, String weights, String parts) {
        long[] numbers =
                Arrays.stream(weights.split(":", -1)).mapToLong(Long::parseLong).toArray();
        assertThat(Allocation.split(Money.parse(total), numbers))
                .extracting(part -> part.getAmount().toPlainString())
                .containsExactly(parts.split(" ", -1));
    }

    @Test
    void weights_that_are_all_zero_are_an_error() {
        assertThatThrownBy(() -> Allocation.split(Money.parse("EUR 1.00"), 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Allocation.split(Money.parse("EUR 1.00"), 2, -1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
