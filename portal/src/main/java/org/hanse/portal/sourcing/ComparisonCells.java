package org.hanse.portal.sourcing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.hanse.portal.sourcing.ComparisonTable.Cell;
import org.hanse.portal.web.Figures;
import org.hanse.portal.web.Sentences;
import org.hanse.pricing.CostComponent;
import org.hanse.pricing.LandedCost;
import org.hanse.pricing.Mark;
import org.hanse.sourcing.Comparison;
import org.hanse.sourcing.RfqLine;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Writes the cells of one comparison: the figure, its mark, and what stands behind it. */
final class ComparisonCells {

    private static final int PIECE_DECIMALS = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Comparison comparison;
    private final Figures figures;
    private final Sentences sentences;
    private final @Nullable BigDecimal pieces;

    /** @param perPiece shows figures for one piece, where the request has one line */
    ComparisonCells(Comparison comparison, boolean perPiece, Figures figures, Sentences sentences) {
        this.comparison = comparison;
        this.figures = figures;
        this.sentences = sentences;
        List<RfqLine> lines = comparison.rfq().lines();
        this.pieces = perPiece && lines.size() == 1 ? comparison.quantity(lines.getFirst()) : null;
    }

    Cell door(Comparison.Column column) {
        LandedCost cost = column.cost();
        if (cost == null) {
            return new Cell(
                    "?", "unknown", "", sentences.of("sourcing.compare.problem." + column.problem()), List.of(), "");
        }
        String mark = mark(cost.mark());
        Integer rank = column.rank();
        if (rank != null) {
            String place = sign(cost.mark()) + " " + sentences.of("sourcing.compare.rank", rank);
            return new Cell(amount(cost.low()), mark, place, "", doorNotes(cost), "");
        }
        String text = cost.high() == null
                ? sentences.of("sourcing.compare.from", amount(cost.low()))
                : amount(cost.low()) + " – " + amount(cost.high());
        String word = sign(cost.mark()) + " " + sentences.of("sourcing.compare.no-rank");
        return new Cell(text, mark, word, "", doorNotes(cost), "");
    }

    private List<String> doorNotes(LandedCost cost) {
        return List.of(
                sentences.of("sourcing.compare.note.customs", figures.money(cost.customsValue())),
                sentences.of(
                        "sourcing.compare.note.vat", figures.money(cost.importVat()), figures.money(cost.vatBase())));
    }

    Cell price(Comparison.Column column) {
        var line = column.offer().lines().getFirst();
        boolean several = column.offer().lines().size() > 1;
        String per =
                line.price().baseQuantity() == 1 ? "" : " / " + line.price().baseQuantity();
        String text = several
                ? figures.money(column.offer().total())
                : figures.price(line.price().price()) + per + " "
                        + column.offer().total().getCurrencyUnit().getCode();
        String lowest = column.priceRank() == 1 ? sentences.of("sourcing.compare.lowest") : "";
        List<String> notes = new ArrayList<>();
        notes.add(figures.money(column.offer().total()));
        notes.add(said(column));
        return new Cell(text, "", lowest, outlier(column, "price"), notes, "");
    }

    Cell part(Comparison.Column column, List<String> keys) {
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
            return new Cell(sentences.of("sourcing.compare.in-price"), "", "", "", notes(column, parts), "");
        }
        Mark worst = parts.stream()
                .filter(part -> !part.inPrice())
                .map(CostComponent::mark)
                .max(java.util.Comparator.naturalOrder())
                .orElse(Mark.QUOTED);
        return new Cell(sum(parts), mark(worst), worst == Mark.QUOTED ? "" : word(worst), "", notes(column, parts), "");
    }

    /** How far the goods value is from a figure to hold it against: {@code +3.5 %}. */
    Cell against(Comparison.Column column, @Nullable Money reference, List<String> notes) {
        Money price = column.priceInEuro();
        if (price == null || reference == null || reference.isZero()) {
            return plain("–");
        }
        BigDecimal change = price.getAmount()
                .subtract(reference.getAmount())
                .multiply(HUNDRED)
                .divide(reference.getAmount(), MathContext.DECIMAL64)
                .setScale(1, RoundingMode.HALF_UP);
        String text = (change.signum() > 0 ? "+" : "") + change.toPlainString().replace('-', '−') + " %";
        return new Cell(text, "", "", "", notes, "");
    }

    Cell arrives(Comparison.Column column) {
        if (column.arrives() == null) {
            return plain("?");
        }
        String late = column.lateDays() > 0 ? sentences.of("sourcing.compare.late", column.lateDays()) : "";
        List<String> notes = List.of(sentences.of(
                "sourcing.compare.note.lead",
                column.offer().leadDays(),
                sentences.of("sourcing.lead-from." + column.offer().leadFrom())));
        return new Cell(
                figures.date(column.arrives()),
                late.isEmpty() ? "" : "unknown",
                late,
                outlier(column, "lead"),
                notes,
                "");
    }

    /** Yesterday and today as people say it, else the date. */
    private String days(java.time.LocalDate day) {
        long ago = figures.daysAgo(day);
        if (ago == 0) {
            return sentences.of("answers.today");
        }
        return ago == 1 ? sentences.of("answers.yesterday") : figures.date(day);
    }

    Cell valid(Comparison.Column column) {
        String date = days(column.offer().validUntil());
        return column.expired()
                ? new Cell(date, "unknown", sentences.of("sourcing.compare.expired"), "", List.of(), "")
                : plain(date);
    }

    Cell papers(Comparison.Column column) {
        if (column.missing().isEmpty()) {
            return plain(sentences.of("sourcing.compare.papers.all"));
        }
        List<String> names = column.missing().stream()
                .map(key -> "origin".equals(key)
                        ? sentences.of("sourcing.compare.papers.origin")
                        : sentences.of("sourcing.part." + key))
                .distinct()
                .toList();
        return new Cell(sentences.of("sourcing.compare.papers.missing", names.size()), "unknown", "", "", names, "");
    }

    Cell deviations(Comparison.Column column) {
        String said = column.offer().deviations();
        return said.isEmpty()
                ? plain(sentences.of("sourcing.compare.none"))
                : new Cell(sentences.of("sourcing.compare.some"), "", "", "", List.of(said, said(column)), "");
    }

    Cell history(Comparison.Column column) {
        Comparison.SupplierHistory history = column.history();
        if (history.deals() > 0) {
            return plain(sentences.of("sourcing.compare.deals", history.deals()));
        }
        return plain(
                history.invited() > 0
                        ? sentences.of("sourcing.compare.answered", history.answered(), history.invited())
                        : sentences.of("sourcing.compare.new"));
    }

    /** An amount without its currency, which the row's head names; for one piece where asked. */
    String amount(Money money) {
        if (pieces != null) {
            BigDecimal one = money.getAmount()
                    .divide(pieces, MathContext.DECIMAL128)
                    .setScale(PIECE_DECIMALS, RoundingMode.HALF_UP);
            return figures.price(one);
        }
        String text = figures.money(money);
        return text.substring(0, text.lastIndexOf(' '));
    }

    private String sum(List<CostComponent> parts) {
        Money nothing = Money.zero(parts.getFirst().low().getCurrencyUnit());
        Money low = parts.stream().map(CostComponent::low).reduce(nothing, Money::plus);
        if (parts.stream().anyMatch(part -> part.high() == null)) {
            return low.isZero() ? "?" : sentences.of("sourcing.compare.from", amount(low));
        }
        Money high =
                parts.stream().map(part -> Objects.requireNonNull(part.high())).reduce(nothing, Money::plus);
        return low.equals(high) ? amount(low) : amount(low) + " – " + amount(high);
    }

    private List<String> notes(Comparison.Column column, List<CostComponent> parts) {
        List<String> notes = new ArrayList<>();
        for (CostComponent part : parts) {
            notes.add(sentences.of("sourcing.part." + part.key()) + ": "
                    + (part.inPrice() ? sentences.of("sourcing.compare.in-price") : figures.money(part.low()))
                    + " = " + part.formula()
                    + (part.source().isEmpty() ? "" : " · " + part.source())
                    + " · " + word(part.mark()));
        }
        boolean quoted = parts.stream().anyMatch(part -> part.mark() == Mark.QUOTED);
        if (quoted) {
            notes.add(said(column));
        }
        return notes;
    }

    /** Who said it, and when. */
    private String said(Comparison.Column column) {
        return sentences.of(
                "sourcing.compare.note.said",
                column.supplier().name(),
                figures.dateTime(column.offer().submittedAt()),
                column.offer().version());
    }

    private String outlier(Comparison.Column column, String about) {
        return column.outliers().stream()
                .filter(key -> key.startsWith(about))
                .map(key -> sentences.of("sourcing.compare.outlier." + key))
                .findFirst()
                .orElse("");
    }

    private String word(Mark mark) {
        return sentences.of("sourcing.mark." + mark(mark));
    }

    private static String mark(Mark mark) {
        return mark == Mark.QUOTED ? "known" : mark.name().toLowerCase(Locale.ROOT);
    }

    private static String sign(Mark mark) {
        return switch (mark) {
            case QUOTED, TARIFF -> "●";
            case ESTIMATE -> "◐";
            case UNKNOWN -> "○";
        };
    }

    static Cell plain(String text) {
        return new Cell(text, "", "", "", List.of(), "");
    }
}
