package org.hanse.sourcing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hanse.pricing.LandedCostInput;
import org.hanse.pricing.TippingPoints;
import org.joda.money.Money;

/** Finds by how much a figure may move before the order of a comparison turns. */
final class ComparisonTips {

    private static final BigDecimal ONE = BigDecimal.ONE;

    private ComparisonTips() {}

    static List<Comparison.Tip> of(List<Comparison.Column> ranked, Map<Quotation, LandedCostInput> inputs) {
        List<Comparison.Tip> tips = new ArrayList<>();
        List<Comparison.Column> places =
                ranked.stream().filter(column -> column.rank() != null).toList();
        if (places.isEmpty()) {
            return tips;
        }
        Comparison.Column first = places.getFirst();
        Money lead = Objects.requireNonNull(first.cost()).low();
        if (places.size() > 1) {
            Money second = Objects.requireNonNull(places.get(1).cost()).low();
            BigDecimal rise = TippingPoints.priceRise(Objects.requireNonNull(inputs.get(first.offer())), second);
            tips.add(new Comparison.Tip("PRICE_RISE", first.supplier().name(), rise));
        }
        ranked.stream()
                .filter(column -> column != first && inputs.containsKey(column.offer()))
                .forEach(column -> dutyTip(column, Objects.requireNonNull(inputs.get(column.offer())), lead, tips));
        return tips;
    }

    private static void dutyTip(
            Comparison.Column column, LandedCostInput input, Money lead, List<Comparison.Tip> tips) {
        BigDecimal rate = TippingPoints.dutyRate(input, lead);
        BigDecimal now = input.duty().high() == null ? ONE : input.duty().high();
        if (rate != null && rate.signum() > 0 && rate.compareTo(now) < 0) {
            tips.add(new Comparison.Tip("DUTY_FALL", column.supplier().name(), rate));
        }
    }
}
