package org.hanse.portal.sourcing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.hanse.kernel.Currencies;
import org.hanse.portal.web.Figures;
import org.hanse.portal.web.Sentences;
import org.hanse.sourcing.Comparison;
import org.hanse.sourcing.RfqLine;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a comparison as rows of cells; each figure carries its mark, formula and source. It adds up, nothing more. */
@Component
class ComparisonTable {

    private final Figures figures;
    private final Sentences sentences;

    ComparisonTable(Figures figures, Sentences sentences) {
        this.figures = figures;
        this.sentences = sentences;
    }

    /**
     * A cell.
     *
     * @param text the figure or word
     * @param mark {@code known}, {@code tariff}, {@code estimate}, {@code unknown} or empty
     * @param word the mark in words
     * @param warning what stands out or is in the way, or empty
     * @param notes formula, source, date and who said it, one line each
     * @param act what can be done about it: {@code extend}, or empty
     */
    record Cell(String text, String mark, String word, String warning, List<String> notes, String act) {
        Cell {
            notes = List.copyOf(notes);
        }

        Cell offering(String what) {
            return new Cell(text, mark, word, warning, notes, what);
        }
    }

    /** A row of the table. @param style {@code door}, {@code price}, {@code begins} or empty */
    record Row(String label, String style, List<Cell> cells) {
        Row {
            cells = List.copyOf(cells);
        }

        boolean differs() {
            return cells.stream().map(Cell::text).distinct().count() > 1;
        }
    }

    /** Groups of parts that stand in one row. */
    private enum Group {
        PICKUP("LOAD", "PREC", "EXPC", "OTHC"),
        FREIGHT("MAIN", "INSU"),
        DUTY("DUTY", "ANTI_DUMPING"),
        DOOR("DTHC", "ONCA", "IMPC", "UNLO");

        private final List<String> keys;

        Group(String... keys) {
            this.keys = List.of(keys);
        }

        String label() {
            return this == DOOR ? "door-part" : name().toLowerCase(Locale.ROOT);
        }
    }

    /** All rows, or only those in which the offers differ; the first two always stand. */
    List<Row> rows(Comparison comparison, ComparisonQuery query) {
        ComparisonCells cells = new ComparisonCells(comparison, query.perPiece(), figures, sentences);
        List<Row> rows = new ArrayList<>();
        rows.add(row(door(comparison, query), "door", comparison, cells::door));
        rows.add(row(label("price"), "price begins", comparison, cells::price));
        money(rows, comparison, cells);
        rows.add(row(label("arrives"), "begins", comparison, cells::arrives));
        rows.add(row(label("valid"), "", comparison, cells::valid));
        rows.add(row(label("papers"), "", comparison, cells::papers));
        rows.add(row(label("deviations"), "", comparison, cells::deviations));
        rows.add(row(label("record"), "", comparison, cells::history));
        List<Row> shown = new ArrayList<>(rows.subList(0, 2));
        rows.subList(2, rows.size()).stream()
                .filter(row -> !query.differencesOnly() || row.differs())
                .forEach(shown::add);
        return shown;
    }

    private void money(List<Row> rows, Comparison comparison, ComparisonCells cells) {
        Money target = target(comparison);
        if (target != null) {
            List<String> notes = List.of(sentences.of("sourcing.compare.note.target", figures.money(target)));
            rows.add(row(label("target"), "", comparison, column -> cells.against(column, target, notes)));
        }
        Money last = last(comparison);
        if (last != null) {
            rows.add(row(label("last"), "", comparison, column -> cells.against(column, last, lastNotes(comparison))));
        }
        rows.add(row(
                label("term"),
                "",
                comparison,
                column -> ComparisonCells.plain(
                        column.offer().incoterm() + " " + column.offer().place())));
        rows.add(row(label("goods"), "", comparison, column -> cells.part(column, List.of("GOODS"))));
        rows.add(row(label("charges"), "", comparison, column -> cells.part(column, List.of("CHARGES"))));
        for (Group group : Group.values()) {
            rows.add(row(label(group.label()), "", comparison, column -> cells.part(column, group.keys)));
        }
    }

    private String door(Comparison comparison, ComparisonQuery query) {
        String currency = comparison.assumed().currency().getCode();
        boolean piece = query.perPiece() && comparison.rfq().lines().size() == 1;
        return sentences.of(piece ? "sourcing.compare.door.piece" : "sourcing.compare.door", currency);
    }

    private String label(String key) {
        return sentences.of("sourcing.compare." + key);
    }

    private static Row row(String label, String style, Comparison comparison, Function<Comparison.Column, Cell> cell) {
        return new Row(label, style, comparison.columns().stream().map(cell).toList());
    }

    /** The target prices for all lines, or null where one has none. */
    private static @Nullable Money target(Comparison comparison) {
        Money sum = Money.zero(comparison.assumed().currency());
        for (RfqLine line : comparison.rfq().lines()) {
            if (line.targetPrice() == null || line.targetCurrency() == null) {
                return null;
            }
            BigDecimal exact = line.targetPrice().multiply(comparison.quantity(line));
            sum = sum.plus(in(comparison, Currencies.round(Currencies.of(line.targetCurrency()), exact)));
        }
        return sum;
    }

    /** What all lines would cost at the last prices paid, or null where one was never bought. */
    private static @Nullable Money last(Comparison comparison) {
        Money sum = Money.zero(comparison.assumed().currency());
        for (RfqLine line : comparison.rfq().lines()) {
            Comparison.Paid paid = comparison.paid(line.no());
            if (paid == null || !comparison.rates().knows(paid.currency())) {
                return null;
            }
            sum = sum.plus(in(comparison, paid.price().lineAmount(comparison.quantity(line), paid.currency())));
        }
        return sum;
    }

    private static Money in(Comparison comparison, Money amount) {
        return comparison.rates().convert(amount, comparison.assumed().currency());
    }

    /** The last prices paid, in words. */
    List<String> lastNotes(Comparison comparison) {
        return comparison.paid().stream()
                .map(paid -> sentences.of(
                        "sourcing.compare.note.last",
                        Objects.requireNonNull(comparison.rfq().line(paid.line()))
                                .product(),
                        figures.price(paid.price().price()) + " "
                                + paid.currency().getCode(),
                        figures.date(paid.at().atZone(figures.zone()).toLocalDate()),
                        paid.order(),
                        paid.supplier()))
                .toList();
    }
}
