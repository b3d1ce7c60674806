package org.hanse.sourcing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hanse.kernel.Currencies;
import org.hanse.pricing.LandedCost;
import org.hanse.pricing.LandedCostInput;
import org.hanse.pricing.TippingPoints;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Finds by how much a figure may move before the order of a comparison turns. */
final class ComparisonTips {

    private static final BigDecimal ONE = BigDecimal.ONE;

    private final List<Comparison.Column> columns;
    private final Map<Quotation, LandedCostInput> inputs;
    private final List<Comparison.Tip> tips = new ArrayList<>();

    private ComparisonTips(List<Comparison.Column> columns, Map<Quotation, LandedCostInput> inputs) {
        this.columns = columns;
        this.inputs = inputs;
    }

    static List<Comparison.Tip> of(List<Comparison.Column> ranked, Map<Quotation, LandedCostInput> inputs) {
        ComparisonTips found = new ComparisonTips(ranked, inputs);
        found.find();
        return found.tips;
    }

    private void find() {
        List<Comparison.Column> places =
                columns.stream().filter(column -> column.rank() != null).toList();
        if (places.isEmpty()) {
            return;
        }
        Comparison.Column first = places.getFirst();
        if (places.size() > 1) {
            rise(first, places.get(1));
        }
        columns.stream()
                .filter(column -> column != first && inputs.containsKey(column.offer()))
                .forEach(column -> {
                    duty(column, first);
                    rate(column, first);
                });
    }

    private void rise(Comparison.Column first, Comparison.Column second) {
        Money against = landed(second);
        TippingPoints.Point point = TippingPoints.priceRise(input(first), against);
        tips.add(tip("PRICE_RISE", first, point, against, second, null));
    }

    private void duty(Comparison.Column column, Comparison.Column first) {
        LandedCostInput input = input(column);
        Money against = landed(first);
        TippingPoints.Point point = TippingPoints.dutyRate(input, against);
        BigDecimal now = input.duty().high() == null ? ONE : input.duty().high();
        if (point != null && point.fraction().signum() > 0 && point.fraction().compareTo(now) < 0) {
            tips.add(tip("DUTY_FALL", column, point, against, first, null));
        }
    }

    private void rate(Comparison.Column column, Comparison.Column first) {
        CurrencyUnit currency = column.offer().total().getCurrencyUnit();
        boolean apart = !currency.equals(first.offer().total().getCurrencyUnit());
        if (column.rank() == null || !apart || currency.equals(Currencies.EUR)) {
            return;
        }
        TippingPoints.Point point = TippingPoints.exchangeRate(input(column), input(first), currency.getCode());
        if (point != null) {
            LandedCostInput there = input(first).withRate(currency.getCode(), point.fraction());
            Money against = LandedCost.of(there).low();
            tips.add(tip("RATE", column, point, against, first, currency.getCode()));
        }
    }

    private static Comparison.Tip tip(
            String kind,
            Comparison.Column mover,
            TippingPoints.Point point,
            Money against,
            Comparison.Column rival,
            @org.jspecify.annotations.Nullable String currency) {
        return new Comparison.Tip(
                kind,
                mover.supplier().name(),
                point.fraction(),
                point.landed(),
                against,
                rival.supplier().name(),
                currency);
    }

    private LandedCostInput input(Comparison.Column column) {
        return Objects.requireNonNull(inputs.get(column.offer()));
    }

    private static Money landed(Comparison.Column column) {
        return Objects.requireNonNull(column.cost()).low();
    }
}
