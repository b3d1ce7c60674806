package org.hanse.sourcing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hanse.pricing.LandedCost;

/** The frozen form of a comparison: each figure with its mark, formula and source, as plain text. */
final class ComparisonMemo {

    private ComparisonMemo() {}

    static Map<String, Object> of(Comparison comparison) {
        Map<String, Object> memo = new LinkedHashMap<>();
        memo.put("request", comparison.rfq().reference());
        memo.put("round", comparison.rfq().round());
        memo.put("ratesSource", comparison.rates().source());
        memo.put("ratesDay", comparison.rates().date().toString());
        Map<String, String> rates = new LinkedHashMap<>();
        comparison.rates().perEuro().forEach((currency, rate) -> rates.put(currency, rate.toPlainString()));
        memo.put("perEuro", rates);
        memo.put(
                "offers",
                comparison.columns().stream().map(ComparisonMemo::column).toList());
        return memo;
    }

    private static Map<String, Object> column(Comparison.Column column) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("quotation", column.offer().id().toString());
        map.put("version", column.offer().version());
        map.put("supplier", column.supplier().name());
        map.put("price", column.offer().total().toString());
        map.put("term", column.offer().incoterm() + " " + column.offer().place());
        map.put("rank", Objects.toString(column.rank(), ""));
        LandedCost cost = column.cost();
        if (cost != null) {
            map.put("landedLow", cost.low().toString());
            map.put("landedHigh", Objects.toString(cost.high(), ""));
            map.put("customsValue", cost.customsValue().toString());
            map.put("parts", parts(cost));
        }
        return map;
    }

    private static List<Map<String, String>> parts(LandedCost cost) {
        List<Map<String, String>> parts = new ArrayList<>();
        cost.components()
                .forEach(part -> parts.add(Map.of(
                        "key", part.key(),
                        "mark", part.mark().name(),
                        "low", part.low().toString(),
                        "high", Objects.toString(part.high(), ""),
                        "formula", part.formula(),
                        "source", part.source())));
        return parts;
    }
}
