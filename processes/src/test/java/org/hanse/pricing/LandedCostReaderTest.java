package org.hanse.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.hanse.kernel.Currencies;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Reason;
import org.hanse.kernel.Refusal;
import org.hanse.pricing.CalculateLandedCost.Said;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The calculator reads what people type, computes the worked examples to the cent, and names the field it refuses. */
class LandedCostReaderTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final Map<String, String> RATES = Map.of("USD", "1.0850", "CNY", "7.8120");

    private final Map<String, @Nullable Said> costs = new HashMap<>();
    private Map<String, String> rates = RATES;
    private String incoterm = "FOB";
    private Said price = new Said("USD", "68500.00");
    private @Nullable Said afterEntry;
    private @Nullable String basis;
    private String duty = "0.027";
    private @Nullable String antiDumping = "0";
    private @Nullable String insurance = "0.0025";
    private @Nullable String currency;

    private LandedCost calculated() {
        CalculateLandedCost asked = new CalculateLandedCost(
                incoterm,
                price,
                rates,
                basis,
                duty,
                antiDumping,
                "0.19",
                insurance,
                costs,
                afterEntry,
                currency,
                null,
                null,
                null,
                null,
                null);
        LandedCostReader reader = new LandedCostReader(asked);
        return LandedCost.of(reader.input(reader.rates(DAY).orElseThrow()));
    }

    private void euro(String element, String amount) {
        costs.put(element, new Said("EUR", amount));
    }

    private void hamburg() {
        euro("DTHC", "285.00");
        euro("IMPC", "95.00");
        euro("ONCA", "340.00");
        euro("UNLO", "120.00");
    }

    private void refused(String field, Reason reason) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(this::calculated)
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    @Test
    void free_on_board_of_the_worked_example() {
        hamburg();
        costs.put("MAIN", new Said("USD", "2780.00"));

        LandedCost cost = calculated();

        assertThat(cost.low()).isEqualTo(Money.parse("EUR 68495.69"));
        assertThat(cost.customsValue()).isEqualTo(Money.parse("EUR 65877.01"));
        assertThat(cost.part("DUTY").low()).isEqualTo(Money.parse("EUR 1778.68"));
        assertThat(cost.vatBase()).isEqualTo(Money.parse("EUR 68375.69"));
        assertThat(cost.importVat()).isEqualTo(Money.parse("EUR 12991.38"));
    }

    @Test
    void a_percent_sign_says_the_same_as_a_fraction() {
        hamburg();
        costs.put("MAIN", new Said("USD", "2780.00"));
        duty = "2.7 %";
        insurance = "0.25%";

        assertThat(calculated().low()).isEqualTo(Money.parse("EUR 68495.69"));
    }

    @Test
    void the_united_states_value_without_carriage_in_dollars() {
        costs.put("MAIN", new Said("USD", "2780.00"));
        basis = "FOB";
        currency = "USD";

        LandedCost cost = calculated();

        assertThat(cost.customsValue()).isEqualTo(Money.parse("USD 68500.00"));
        assertThat(cost.part("DUTY").low()).isEqualTo(Money.parse("USD 1849.50"));
        assertThat(cost.part("MAIN").low()).isEqualTo(Money.parse("USD 2780.00"));
    }

    @Test
    void delivered_at_place_with_the_part_after_the_border_shown() {
        incoterm = "DAP";
        price = new Said("EUR", "71900.00");
        afterEntry = new Said("EUR", "1150.00");
        duty = "0";
        insurance = null;
        euro("IMPC", "60.00");
        euro("UNLO", "120.00");
        euro("MAIN", "0.00");

        LandedCost cost = calculated();

        assertThat(cost.low()).isEqualTo(Money.parse("EUR 72080.00"));
        assertThat(cost.customsValue()).isEqualTo(Money.parse("EUR 70750.00"));
        assertThat(cost.importVat()).isEqualTo(Money.parse("EUR 13672.40"));
        assertThat(cost.ranks()).isTrue();
    }

    @Test
    void a_premium_that_is_said_needs_no_rate() {
        hamburg();
        costs.put("MAIN", new Said("USD", "2780.00"));
        insurance = null;
        euro("INSU", "181.16");

        assertThat(calculated().low()).isEqualTo(Money.parse("EUR 68495.69"));
    }

    @Test
    void what_nobody_said_is_unknown_and_never_zero() {
        hamburg();
        insurance = null;

        LandedCost cost = calculated();

        assertThat(cost.high()).isNull();
        assertThat(cost.part("MAIN").mark()).isEqualTo(Mark.UNKNOWN);
        assertThat(cost.part("INSU").high()).isNull();
    }

    @Test
    void a_cost_of_the_sellers_is_refused_unless_it_is_zero() {
        hamburg();
        euro("PREC", "10.00");
        refused("costs.PREC", PricingReason.SELLER_BEARS_IT);
        euro("PREC", "0");
        assertThat(calculated().part("PREC").inPrice()).isTrue();
    }

    @Test
    void free_carrier_at_the_sellers_premises_leaves_the_way_to_the_port_to_the_buyer() {
        euro("PREC", "10.00");
        incoterm = "FCA-b";
        refused("costs.PREC", PricingReason.SELLER_BEARS_IT);
        incoterm = "FCA-a";
        assertThat(calculated().part("PREC").low()).isEqualTo(Money.parse("EUR 10.00"));
    }

    @Test
    void every_refusal_names_its_field() {
        price = new Said("USD", "12.345");
        refused("price.amount", KernelReason.TOO_MANY_DECIMALS);
        price = new Said("USD", "1e3x");
        refused("price.amount", KernelReason.INVALID_FIELD);
        price = new Said("USD", "1e-99999999");
        refused("price.amount", KernelReason.INVALID_FIELD);
        price = new Said("USD", "-1");
        refused("price.amount", PricingReason.BELOW_ZERO);
        price = new Said("XAU", "1");
        refused("price.currency", KernelReason.UNKNOWN_CURRENCY);
        price = new Said("GBP", "1.00");
        refused("rates.GBP", PricingReason.RATE_NOT_GIVEN);
        price = new Said("USD", "100.00");
        currency = "JPY";
        refused("rates.JPY", PricingReason.RATE_NOT_GIVEN);
        currency = null;
        duty = "2.7";
        refused("dutyRate", PricingReason.NO_FRACTION);
        duty = "0";
        basis = "DDP";
        refused("customsBasis", PricingReason.UNKNOWN_BASIS);
        basis = "CIF";
        euro("DUTY", "1.00");
        refused("costs.DUTY", PricingReason.COMPUTED_FROM_RATES);
        costs.clear();
        euro("FREIGHT", "1.00");
        refused("costs.FREIGHT", PricingReason.UNKNOWN_ELEMENT);
        costs.clear();
        costs.put("MAIN", null);
        refused("costs.MAIN", PricingReason.MISSING);
        costs.clear();
        rates = Map.of("USD", "0");
        refused("rates.USD", PricingReason.BELOW_ZERO);
        rates = RATES;
        incoterm = "DAT";
        refused("incoterm", PricingReason.UNKNOWN_TERM);
    }

    @Test
    void yen_have_no_decimals() {
        rates = Map.of("JPY", "163.20", "USD", "1.0850");
        currency = "JPY";
        costs.put("MAIN", new Said("USD", "2780.00"));

        LandedCost cost = calculated();

        assertThat(cost.low().getCurrencyUnit()).isEqualTo(Currencies.of("JPY"));
        assertThat(cost.part("GOODS").low()).isEqualTo(Money.parse("JPY 10303410"));
        assertThat(cost.part("GOODS").formula()).isEqualTo("USD 68500.00 / 1.0850 × 163.20");
    }
}
