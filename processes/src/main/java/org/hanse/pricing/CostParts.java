package org.hanse.pricing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hanse.kernel.Currencies;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Writes down the parts of a landed cost with mark, formula and source, in the order of the journey. */
final class CostParts {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<CostElement> JOURNEY = List.of(
            CostElement.LOAD,
            CostElement.PREC,
            CostElement.EXPC,
            CostElement.OTHC,
            CostElement.MAIN,
            CostElement.INSU,
            CostElement.DTHC,
            CostElement.ONCA,
            CostElement.IMPC,
            CostElement.UNLO);

    private final LandedCostInput input;
    private final CostRun low;
    private final CostRun high;

    CostParts(LandedCostInput input, CostRun low, CostRun high) {
        this.input = input;
        this.low = low;
        this.high = high;
    }

    List<CostComponent> list() {
        List<CostComponent> parts = new ArrayList<>();
        parts.add(paid("GOODS", input.price(), low.goods()));
        Money charges = input.charges();
        if (charges != null && charges.isPositive()) {
            parts.add(paid("CHARGES", charges, low.charges()));
        }
        JOURNEY.forEach(element -> parts.add(element(element)));
        parts.add(levy("DUTY", input.duty(), LevyShare::duty, low.duty(), high.duty()));
        parts.add(levy(
                "ANTI_DUMPING", input.antiDumping(), LevyShare::antiDumping, low.antiDumping(), high.antiDumping()));
        if (!input.vatRecoverable()) {
            String formula = low.vatBase() + " × " + percent(input.importVat());
            Money top = high.open() ? null : high.importVat();
            parts.add(new CostComponent(
                    "IMPORT_VAT",
                    Mark.TARIFF,
                    null,
                    low.importVat(),
                    top,
                    false,
                    formula,
                    input.duty().source()));
        }
        return parts;
    }

    private CostComponent paid(String key, Money said, Money euro) {
        return new CostComponent(key, Mark.QUOTED, said, euro, euro, false, conversion(said), rateSource(said));
    }

    private CostComponent element(CostElement element) {
        Money amount = low.element(element);
        if (!input.term().buyerPays(element)) {
            return new CostComponent(
                    element.name(),
                    Mark.QUOTED,
                    null,
                    amount,
                    amount,
                    true,
                    input.term().incoterm().name(),
                    "");
        }
        if (element == CostElement.INSU && !input.premiumSaid()) {
            return premium(amount);
        }
        return input.costs().stream()
                .filter(cost -> cost.element() == element)
                .findFirst()
                .map(cost -> new CostComponent(
                        element.name(),
                        cost.mark(),
                        cost.low(),
                        amount,
                        cost.high() == null ? null : high.element(element),
                        false,
                        conversion(cost.low()),
                        cost.source()))
                .orElseGet(() -> new CostComponent(element.name(), Mark.UNKNOWN, null, amount, null, false, "?", ""));
    }

    private CostComponent premium(Money amount) {
        CostInput.Rate rate = input.insurance();
        String percent = percent(rate.low());
        String formula = low.cfr() + " × 1.1 × " + percent + " / (1 − 1.1 × " + percent + ")";
        Money top = high.open() ? null : high.element(CostElement.INSU);
        Mark mark = amount.equals(top) || top == null ? rate.mark() : Mark.UNKNOWN;
        Money end = rate.high() == null ? null : top == null ? amount : top;
        return new CostComponent("INSU", mark, null, amount, end, false, formula, rate.source());
    }

    private CostComponent levy(
            String key, CostInput.Rate rate, Function<LevyShare, CostInput.Rate> which, Money amount, Money top) {
        boolean inPrice = !input.term().buyerPays(CostElement.DUTY);
        String formula = inPrice
                ? input.term().incoterm().name()
                : input.levies().isEmpty() ? product(low.customsValue(), rate) : products(which);
        Money end = rate.high() == null ? null : top;
        return new CostComponent(
                key,
                inPrice ? Mark.QUOTED : rate.mark(),
                null,
                amount,
                inPrice ? amount : end,
                inPrice,
                formula,
                rate.source());
    }

    private String products(Function<LevyShare, CostInput.Rate> which) {
        List<Money> values = low.shareValues();
        return IntStream.range(0, values.size())
                .mapToObj(i -> product(values.get(i), which.apply(input.levies().get(i))))
                .collect(Collectors.joining(" + "));
    }

    private static String product(Money value, CostInput.Rate rate) {
        return value + " × " + percent(rate.low())
                + (rate.low().equals(rate.high()) ? "" : " … " + percent(rate.high()));
    }

    private String conversion(Money said) {
        if (said.getCurrencyUnit().equals(input.currency())) {
            return said.toString();
        }
        boolean fromEuro = said.getCurrencyUnit().equals(Currencies.EUR);
        boolean toEuro = input.currency().equals(Currencies.EUR);
        return said
                + (fromEuro
                        ? ""
                        : " / " + input.rates().rate(said.getCurrencyUnit()).toPlainString())
                + (toEuro ? "" : " × " + input.rates().rate(input.currency()).toPlainString());
    }

    private String rateSource(Money said) {
        boolean same = said.getCurrencyUnit().equals(input.currency());
        return same ? "" : input.rates().source() + " " + input.rates().date();
    }

    private static String percent(@Nullable BigDecimal fraction) {
        return fraction == null
                ? "?"
                : fraction.multiply(HUNDRED).stripTrailingZeros().toPlainString() + " %";
    }
}
