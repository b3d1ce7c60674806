package org.hanse.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.hanse.kernel.Refusal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTest {

    @ParameterizedTest
    @CsvSource({
        "EUR 975.00, 70, EUR 682.50, EUR 292.50",
        "EUR 34125.00, 40, EUR 13650.00, EUR 20475.00",
        "EUR 0.01, 50, EUR 0.01, EUR 0.00",
        "JPY 1001, 50, JPY 501, JPY 500",
        "EUR 100.00, 0, EUR 0.00, EUR 100.00",
        "EUR 100.00, 100, EUR 100.00, EUR 0.00"
    })
    void a_share_divides_to_the_cent(Money disputed, BigDecimal percent, Money buyer, Money supplier) {
        assertThat(Outcome.byShare(disputed, percent)).isEqualTo(new Outcome(buyer, supplier));
    }

    @Property
    void nothing_is_ever_lost_or_made(
            @ForAll @LongRange(min = 0, max = 100_000_000_00L) long minor,
            @ForAll @BigRange(min = "0", max = "100") @Scale(2) BigDecimal percent) {
        Money disputed = Money.ofMinor(CurrencyUnit.EUR, minor);
        Outcome outcome = Outcome.byShare(disputed, percent);
        assertThat(outcome.buyerPart().plus(outcome.supplierPart())).isEqualTo(disputed);
        assertThat(outcome.buyerPart().isNegative() || outcome.supplierPart().isNegative())
                .isFalse();
    }

    @Test
    void parts_that_do_not_add_up_are_refused() {
        Money disputed = Money.parse("EUR 975.00");
        assertThatThrownBy(() -> Outcome.ofParts(disputed, Money.parse("EUR 700.00"), Money.parse("EUR 275.01")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Outcome.ofParts(disputed, Money.parse("EUR 1000.00"), Money.parse("EUR -25.00")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Outcome.ofParts(disputed, Money.parse("USD 975.00"), Money.parse("EUR 0.00")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Outcome.byShare(disputed, new BigDecimal("100.01")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void the_inspections_fee_is_borne_by_what_each_side_lost() {
        Outcome outcome = Outcome.byShare(Money.parse("EUR 34125.00"), new BigDecimal(40));
        Outcome.FeeShare fee = outcome.inspectionFee(Money.parse("EUR 450.00"));
        assertThat(fee.buyerBears()).isEqualTo(Money.parse("EUR 270.00"));
        assertThat(fee.supplierBears()).isEqualTo(Money.parse("EUR 180.00"));
        Money refund = outcome.buyerPart().plus(fee.supplierBears());
        Money payout = outcome.supplierPart()
                .minus(Money.parse("EUR 511.88"))
                .minus(Money.parse("EUR 97.26"))
                .minus(fee.supplierBears());
        assertThat(refund).isEqualTo(Money.parse("EUR 13830.00"));
        assertThat(payout).isEqualTo(Money.parse("EUR 19685.86"));
    }

    @Test
    void the_price_is_reduced_by_the_value_that_is_missing() {
        Outcome outcome = Outcome.priceReduction(Money.parse("EUR 34125.00"), new BigDecimal(92), new BigDecimal(100));
        assertThat(outcome.buyerPart()).isEqualTo(Money.parse("EUR 2730.00"));
    }
}
