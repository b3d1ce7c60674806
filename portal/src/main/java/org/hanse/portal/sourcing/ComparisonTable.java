package org.hanse.portal.sourcing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hanse.kernel.Currencies;
import org.hanse.portal.web.Figures;
import org.hanse.portal.web.Sentences;
import org.hanse.pricing.CostComponent;
import org.hanse.pricing.LandedCost;
import org.hanse.pricing.Mark;
import org.hanse.sourcing.Comparison;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a comparison as rows of cells; each figure carries its mark, formula and source. It adds up, nothing more. */
@Component
class ComparisonTable {

    private static final Money NOTHING = Money.zero(Currencies.EUR);

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
     * @param notes formula and source, one line each
     */
    record Cell(String text, String mark, String word, List<String> notes) {
        Cell {
            notes = List.copyOf(notes);
        }
    }

    /** A row of the table. @param style {@code door}, {@code begins} or empty */
    record Row(String label, String style, List<Cell> cells) {
        Row {
            cells = List.copyOf(cells);
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
    }

    List<Row> rows(Comparison comparison) {
        List<Row> rows = new ArrayList<>();
        rows.add(row("door", "door", comparison, this::door));
        rows.add(row("price", "begins", comparison, this::price));
        rows.add(row(
                "term",
                "",
                comparison,
                column -> plain(column.offer().incoterm() + " " + column.offer().place())));
        rows.add(row("goods", "", comparison, column -> part(column, List.of("GOODS"))));
        rows.add(row("charges", "", comparison, column -> part(column, List.of("CHARGES"))));
        for (Group group : Group.values()) {
            rows.add(row(
                    group == Group.DOOR ? "door-part" : group.name().toLowerCase(java.util.Locale.ROOT),
                    "",
                    comparison,
                    column -> part(column, group.keys)));
        }
        rows.add(row("arrives", "begins", comparison, this::arrives));
        rows.add(row("valid", "", comparison, this::valid));
        rows.add(row(
                "papers",
                "",
                comparison,
                column -> plain(
                        column.missing().isEmpty()
                                ? sentences.of("sourcing.compare.papers.all")
                                : sentences.of("sourcing.compare.papers.missing"))));
        rows.add(row("deviations", "", comparison, this::deviations));
        rows.add(row("record", "", comparison, this::history));
        return rows;
    }

    private Row row(
            String key,
            String style,
            Comparison comparison,
            java.util.function.Function<Comparison.Column, Cell> cell) {
        return new Row(
                sentences.of("sourcing.compare." + key),
                style,
                comparison.columns().stream().map(cell).toList());
    }

    private Cell door(Comparison.Column column) {
        LandedCost cost = column.cost();
        if (cost == null) {
            return new Cell("?", "unknown", sentences.of("sourcing.compare.no-rate"), List.of());
        }
        String mark = mark(cost.mark());
        if (cost.ranks()) {
            String rank = sentences.of("sourcing.compare.rank", Objects.requireNonNull(column.rank()));
            return new Cell(amount(cost.low()), mark, sign(cost.mark()) + " " + rank, List.of());
        }
        String text = cost.high() == null
                ? sentences.of("sourcing.compare.from", amount(cost.low()))
                : amount(cost.low()) + " – " + amount(cost.high());
        return new Cell(text, mark, sign(cost.mark()) + " " + sentences.of("sourcing.compare.no-rank"), List.of());
    }

    private Cell price(Comparison.Column column) {
        var line = column.offer().lines().getFirst();
        String per =
                line.price().baseQuantity() == 1 ? "" : " / " + line.price().baseQuantity();
        String text = figures.price(line.price().price()) + per + " "
                + column.offer().total().getCurrencyUnit().getCode();
        String lowest = column.priceRank() == 1 ? sentences.of("sourcing.compare.lowest") : "";
        return new Cell(text, "", lowest, List.of(figures.money(column.offer().total())));
    }

    private Cell part(Comparison.Column column, List<String> keys) {
        LandedCost cost = column.cost();
        if (cost == null) {
            return plain("?");
        }
        List<CostComponent> parts = cost.components().stream()
                .filter(part -> keys.contains(part.key()))
                .toList();
        if (parts.isEmpty()) {
            return plain("–");
        }
        if (parts.stream().allMatch(CostComponent::inPrice)) {
            return new Cell(sentences.of("sourcing.compare.in-price"), "", "", notes(parts));
        }
        Mark worst = parts.stream()
                .filter(part -> !part.inPrice())
                .map(CostComponent::mark)
                .max(java.util.Comparator.naturalOrder())
                .orElse(Mark.QUOTED);
        return new Cell(sum(parts), mark(worst), worst == Mark.QUOTED ? "" : word(worst), notes(parts));
    }

    private String sum(List<CostComponent> parts) {
        Money low = parts.stream().map(CostComponent::low).reduce(NOTHING, Money::plus);
        if (parts.stream().anyMatch(part -> part.high() == null)) {
            return low.isZero() ? "?" : sentences.of("sourcing.compare.from", amount(low));
        }
        Money high =
                parts.stream().map(part -> Objects.requireNonNull(part.high())).reduce(NOTHING, Money::plus);
        return low.equals(high) ? amount(low) : amount(low) + " – " + amount(high);
    }

    private List<String> notes(List<CostComponent> parts) {
        return parts.stream()
                .map(part -> sentences.of("sourcing.part." + part.key()) + ": "
                        + (part.inPrice() ? sentences.of("sourcing.compare.in-price") : amount(part.low()))
                        + " = " + part.formula()
                        + (part.source().isEmpty() ? "" : " · " + part.source())
                        + " · " + word(part.mark()))
                .toList();
    }

    private Cell arrives(Comparison.Column column) {
        if (column.arrives() == null) {
            return plain("?");
        }
        String date = figures.date(column.arrives());
        return column.lateDays() > 0
                ? new Cell(date, "unknown", sentences.of("sourcing.compare.late", column.lateDays()), List.of())
                : plain(date);
    }

    private Cell valid(Comparison.Column column) {
        String date = figures.date(column.offer().validUntil());
        return column.expired()
                ? new Cell(date, "unknown", sentences.of("sourcing.compare.expired"), List.of())
                : plain(date);
    }

    private Cell deviations(Comparison.Column column) {
        String said = column.offer().deviations();
        return said.isEmpty()
                ? plain(sentences.of("sourcing.compare.none"))
                : new Cell(sentences.of("sourcing.compare.some"), "", "", List.of(said));
    }

    private Cell history(Comparison.Column column) {
        Comparison.SupplierHistory history = column.history();
        if (history.deals() > 0) {
            return plain(sentences.of("sourcing.compare.deals", history.deals()));
        }
        return plain(
                history.invited() > 0
                        ? sentences.of("sourcing.compare.answered", history.answered(), history.invited())
                        : sentences.of("sourcing.compare.new"));
    }

    private String amount(@Nullable Money money) {
        return figures.money(money).replace(" EUR", "");
    }

    private String word(Mark mark) {
        return sentences.of("sourcing.mark." + mark(mark));
    }

    private static String mark(Mark mark) {
        return mark == Mark.QUOTED ? "known" : mark.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String sign(Mark mark) {
        return switch (mark) {
            case QUOTED, TARIFF -> "●";
            case ESTIMATE -> "◐";
            case UNKNOWN -> "○";
        };
    }

    private static Cell plain(String text) {
        return new Cell(text, "", "", List.of());
    }
}
