package org.hanse.portal.sourcing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hanse.portal.web.Figures;
import org.hanse.sourcing.Comparison;
import org.hanse.sourcing.QuotationLine;
import org.hanse.sourcing.RfqLine;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lines against suppliers: what each line costs from whom, and what the chosen cells sum up to. */
@Component
class ComparisonLines {

    private final Figures figures;

    ComparisonLines(Figures figures) {
        this.figures = figures;
    }

    /**
     * One line from one supplier.
     *
     * @param landed its share of the offer's landed cost, or null where that has none
     * @param best whether no other certain offer is lower
     */
    record Cell(
            UUID quotation,
            String price,
            @Nullable Money landed,
            boolean certain,
            boolean best,
            boolean chosen,
            boolean choosable) {}

    /** A line with its cells, in the order of the columns. */
    record Row(RfqLine line, String quantity, List<Cell> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * What is chosen.
     *
     * @param total with the one-off charges of each supplier chosen
     * @param complete whether every line is chosen
     * @param single the one supplier's quotation, or null where there are several
     */
    record Sum(
            Money total,
            boolean complete,
            boolean certain,
            List<String> suppliers,
            @Nullable UUID single) {}

    /** @param open lines that no order covers yet; only these can be chosen */
    List<Row> rows(Comparison comparison, Map<Integer, UUID> picks, List<Integer> open) {
        Map<Comparison.Column, Map<Integer, Money>> shares = new LinkedHashMap<>();
        comparison.columns().forEach(column -> shares.put(column, comparison.byLine(column)));
        List<Row> rows = new ArrayList<>();
        for (RfqLine line : comparison.rfq().lines()) {
            Money best = shares.entrySet().stream()
                    .filter(one -> one.getKey().rank() != null && one.getKey().awardable())
                    .map(one -> Objects.requireNonNull(one.getValue().get(line.no())))
                    .min(java.util.Comparator.naturalOrder())
                    .orElse(null);
            List<Cell> cells = comparison.columns().stream()
                    .map(column -> cell(
                            column,
                            line,
                            Objects.requireNonNull(shares.get(column)).get(line.no()),
                            best,
                            picks,
                            open.contains(line.no())))
                    .toList();
            rows.add(new Row(line, figures.quantity(comparison.quantity(line)), cells));
        }
        return rows;
    }

    private Cell cell(
            Comparison.Column column,
            RfqLine line,
            @Nullable Money landed,
            @Nullable Money best,
            Map<Integer, UUID> picks,
            boolean open) {
        QuotationLine priced = column.offer().lines().stream()
                .filter(one -> one.no() == line.no())
                .findFirst()
                .orElseThrow();
        String per =
                priced.price().baseQuantity() == 1 ? "" : " / " + priced.price().baseQuantity();
        String price = figures.price(priced.price().price()) + per + " "
                + priced.amount().getCurrencyUnit().getCode();
        boolean certain = column.rank() != null;
        return new Cell(
                column.offer().id(),
                price,
                landed,
                certain,
                certain && Objects.equals(landed, best),
                column.offer().id().equals(picks.get(line.no())),
                column.awardable() && open);
    }

    Sum sum(Comparison comparison, Map<Integer, UUID> picks, List<Integer> open) {
        Money total = Money.zero(comparison.assumed().currency());
        List<Comparison.Column> chosen = comparison.columns().stream()
                .filter(column -> picks.containsValue(column.offer().id()))
                .toList();
        for (Comparison.Column column : chosen) {
            Map<Integer, Money> byLine = comparison.byLine(column);
            for (Map.Entry<Integer, UUID> pick : picks.entrySet()) {
                Money share = byLine.get(pick.getKey());
                if (pick.getValue().equals(column.offer().id()) && share != null) {
                    total = total.plus(share);
                }
            }
            total = total.plus(comparison
                    .rates()
                    .convert(column.offer().charges(), comparison.assumed().currency()));
        }
        return new Sum(
                total,
                !open.isEmpty() && picks.keySet().containsAll(open),
                chosen.stream().allMatch(column -> column.rank() != null),
                chosen.stream().map(column -> column.supplier().name()).toList(),
                chosen.size() == 1 ? chosen.getFirst().offer().id() : null);
    }
}
