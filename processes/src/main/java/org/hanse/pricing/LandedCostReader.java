package org.hanse.pricing;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hanse.kernel.Currencies;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Reads what somebody typed into the calculator. Each refusal names the field; nothing is guessed or rounded. */
final class LandedCostReader {

    private static final String SAID = "given";
    private static final BigDecimal PERCENT = new BigDecimal("0.01");
    private static final int MOST_DECIMALS = 20;
    private static final BigDecimal LONGEST = new BigDecimal("1E15");

    private final CalculateLandedCost asked;

    LandedCostReader(CalculateLandedCost asked) {
        this.asked = asked;
    }

    /** The exchange rates that were typed, or empty where the published ones are meant. */
    Optional<RateSet> rates(LocalDate day) {
        Map<String, String> typed = asked.rates();
        if (typed == null) {
            return Optional.empty();
        }
        Map<String, BigDecimal> perEuro = new HashMap<>();
        typed.forEach((code, rate) -> {
            CurrencyUnit currency = currency("rates." + code, code);
            BigDecimal number = positive("rates." + code, rate);
            boolean euro = currency.equals(Currencies.EUR);
            if (euro && number.compareTo(BigDecimal.ONE) != 0) {
                throw Refusal.of(KernelReason.INVALID_FIELD, "rates." + code, rate);
            }
            if (!euro) {
                perEuro.put(currency.getCode(), number);
            }
        });
        return Optional.of(new RateSet(day, SAID, perEuro));
    }

    LandedCostInput input(RateSet rates) {
        DeliveryTerm term = term();
        Money price = money("price", asked.price(), rates);
        if (!price.isPositive()) {
            throw Refusal.of(PricingReason.BELOW_ZERO, "price.amount", price.toString());
        }
        CurrencyUnit currency = asked.currency() == null ? Currencies.EUR : currency("currency", asked.currency());
        known("currency", currency, rates);
        return new LandedCostInput(
                price,
                null,
                term,
                asked.afterEntry() == null ? null : money("afterEntry", asked.afterEntry(), rates),
                costs(term, rates),
                rate("dutyRate", required("dutyRate", asked.dutyRate())),
                rate("antiDumpingRate", requireNonNullElse(asked.antiDumpingRate(), "0")),
                insurance(),
                fraction("vatRate", required("vatRate", asked.vatRate())),
                requireNonNullElse(asked.vatRecoverable(), true),
                requireNonNullElse(asked.dthcInCustomsValue(), false),
                CustomsBasis.of(requireNonNullElse(asked.customsBasis(), "CIF")),
                currency,
                List.of(),
                rates);
    }

    private DeliveryTerm term() {
        String code = required("incoterm", asked.incoterm()).strip().toUpperCase(Locale.ROOT);
        boolean premises = code.equals("FCA-A");
        Incoterm term = Incoterm.of(premises || code.equals("FCA-B") ? "FCA" : code);
        PlaceKind kind = term.waterOnly() ? PlaceKind.PORT : PlaceKind.PLACE;
        boolean included = requireNonNullElse(asked.carriageIncludesDestination(), false);
        return new DeliveryTerm(
                term, requireNonNullElse(asked.place(), ""), kind, mode(term), premises, false, included);
    }

    private TransportMode mode(Incoterm term) {
        if (asked.mode() == null) {
            return term.waterOnly() ? TransportMode.SEA : TransportMode.ROAD;
        }
        try {
            return TransportMode.valueOf(asked.mode().strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Refusal.of(KernelReason.INVALID_FIELD, "mode", asked.mode()).because(e);
        }
    }

    private List<CostInput> costs(DeliveryTerm term, RateSet rates) {
        List<CostInput> costs = new ArrayList<>();
        Map<String, CalculateLandedCost.@Nullable Said> typed = requireNonNullElse(asked.costs(), Map.of());
        for (Map.Entry<String, CalculateLandedCost.@Nullable Said> entry : typed.entrySet()) {
            String field = "costs." + entry.getKey();
            CostElement element = element(field, entry.getKey());
            Money amount = money(field, entry.getValue(), rates);
            if (term.buyerPays(element)) {
                costs.add(CostInput.of(element, Mark.QUOTED, amount, SAID));
            } else if (!amount.isZero()) {
                throw Refusal.of(
                        PricingReason.SELLER_BEARS_IT,
                        field,
                        element.name(),
                        term.incoterm().name());
            }
        }
        return costs;
    }

    private static CostElement element(String field, String code) {
        CostElement element = Arrays.stream(CostElement.values())
                .filter(one -> one.name().equals(code.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Refusal.of(PricingReason.UNKNOWN_ELEMENT, field, code));
        if (element == CostElement.DUTY) {
            throw Refusal.of(PricingReason.COMPUTED_FROM_RATES, field, code);
        }
        return element;
    }

    private CostInput.Rate insurance() {
        return asked.insuranceRate() == null
                ? new CostInput.Rate(Mark.UNKNOWN, BigDecimal.ZERO, null, "")
                : rate("insuranceRate", asked.insuranceRate());
    }

    private static CostInput.Rate rate(String field, String typed) {
        BigDecimal fraction = fraction(field, typed);
        return new CostInput.Rate(Mark.QUOTED, fraction, fraction, SAID);
    }

    /** A bare number above 1 is refused: whether 2.7 means percent cannot be known. */
    private static BigDecimal fraction(String field, String typed) {
        String text = typed.strip();
        boolean percent = text.endsWith("%");
        BigDecimal number = notNegative(field, percent ? text.substring(0, text.length() - 1) : text);
        BigDecimal fraction = percent ? number.multiply(PERCENT) : number;
        boolean premium = "insuranceRate".equals(field) && fraction.compareTo(new BigDecimal("0.5")) > 0;
        if (premium || !percent && fraction.compareTo(BigDecimal.ONE) > 0) {
            throw Refusal.of(PricingReason.NO_FRACTION, field, typed);
        }
        return fraction;
    }

    private Money money(String field, CalculateLandedCost.@Nullable Said said, RateSet rates) {
        if (said == null) {
            throw Refusal.of(PricingReason.MISSING, field, field);
        }
        String code = field + ".currency";
        CurrencyUnit currency = currency(code, required(code, said.currency()));
        String amount = field + ".amount";
        BigDecimal number = notNegative(amount, required(amount, said.amount()));
        known(code, currency, rates);
        return at(amount, () -> Currencies.amount(currency, number));
    }

    private void known(String field, CurrencyUnit currency, RateSet rates) {
        if (asked.rates() != null && !rates.knows(currency)) {
            throw Refusal.of(PricingReason.RATE_NOT_GIVEN, "rates." + currency.getCode(), currency.getCode());
        }
        at(field, () -> rates.rate(currency));
    }

    private static CurrencyUnit currency(String field, String code) {
        return at(field, () -> Currencies.of(code));
    }

    private static BigDecimal positive(String field, String typed) {
        BigDecimal number = notNegative(field, typed);
        if (number.signum() == 0) {
            throw Refusal.of(PricingReason.BELOW_ZERO, field, typed);
        }
        return number;
    }

    private static BigDecimal notNegative(String field, String typed) {
        try {
            BigDecimal number = new BigDecimal(typed.strip());
            if (number.signum() < 0) {
                throw Refusal.of(PricingReason.BELOW_ZERO, field, typed);
            }
            if (number.compareTo(LONGEST) >= 0 || Math.abs(number.scale()) > MOST_DECIMALS) {
                throw Refusal.of(KernelReason.INVALID_FIELD, field, typed);
            }
            return number;
        } catch (NumberFormatException e) {
            throw Refusal.of(KernelReason.INVALID_FIELD, field, typed).because(e);
        }
    }

    private static String required(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            throw Refusal.of(PricingReason.MISSING, field, field);
        }
        return typed;
    }

    /** Lets a refusal name the field it is about. */
    private static <T> T at(String field, java.util.function.Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Refusal refusal) {
            throw Refusal.of(refusal.reason(), field, refusal.arguments().toArray())
                    .because(refusal);
        }
    }
}
