package org.hanse.portal.sourcing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.hanse.portal.web.Sentences;
import org.hanse.portal.web.Sheet;
import org.hanse.pricing.CostComponent;
import org.hanse.pricing.LandedCost;
import org.hanse.sourcing.Comparison;
import org.hanse.sourcing.QuotationLine;
import org.hanse.sourcing.RfqLine;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A comparison as a workbook: offers side by side, each part with formula and source, each line, the rates used. */
@Component
class ComparisonSheet {

    private static final List<String> PARTS = List.of(
            "GOODS",
            "CHARGES",
            "LOAD",
            "PREC",
            "EXPC",
            "OTHC",
            "MAIN",
            "INSU",
            "DTHC",
            "ONCA",
            "IMPC",
            "UNLO",
            "DUTY",
            "ANTI_DUMPING");

    private final Sentences sentences;

    ComparisonSheet(Sentences sentences) {
        this.sentences = sentences;
    }

    byte[] of(Comparison comparison) {
        List<String> names = List.of(
                sentences.of("sourcing.sheet.offers"),
                sentences.of("sourcing.sheet.parts"),
                sentences.of("sourcing.sheet.lines"),
                sentences.of("sourcing.sheet.rates"));
        return Sheet.workbook(names, (index, sheet) -> {
            switch (index) {
                case 0 -> offers(comparison, sheet);
                case 1 -> parts(comparison, sheet);
                case 2 -> lines(comparison, sheet);
                default -> rates(comparison, sheet);
            }
        });
    }

    private void offers(Comparison comparison, Sheet sheet) {
        List<String> heads = new ArrayList<>(List.of(comparison.rfq().reference()));
        comparison.columns().forEach(column -> heads.add(column.supplier().name()));
        sheet.heads(heads);
        String currency = comparison.assumed().currency().getCode();
        row(sheet, sentences.of("sourcing.compare.door", currency), comparison, column -> landed(column, false));
        row(sheet, sentences.of("sourcing.sheet.up-to", currency), comparison, column -> landed(column, true));
        row(sheet, sentences.of("sourcing.sheet.rank"), comparison, Comparison.Column::rank);
        row(sheet, label("price"), comparison, column -> column.offer().total());
        row(
                sheet,
                sentences.of("sourcing.currency"),
                comparison,
                column -> column.offer().total().getCurrencyUnit().getCode());
        row(sheet, label("charges"), comparison, column -> column.offer().charges());
        row(
                sheet,
                label("term"),
                comparison,
                column -> column.offer().incoterm() + " " + column.offer().place());
        for (String part : PARTS) {
            row(sheet, sentences.of("sourcing.part." + part), comparison, column -> part(column, part));
        }
        row(sheet, label("arrives"), comparison, Comparison.Column::arrives);
        row(sheet, sentences.of("sourcing.sheet.late"), comparison, Comparison.Column::lateDays);
        row(sheet, label("valid"), comparison, column -> column.offer().validUntil());
        row(sheet, label("deviations"), comparison, column -> column.offer().deviations());
    }

    private void parts(Comparison comparison, Sheet sheet) {
        sheet.heads(List.of(
                sentences.of("sourcing.supplier"),
                sentences.of("sourcing.sheet.part"),
                sentences.of("sourcing.sheet.mark"),
                comparison.assumed().currency().getCode(),
                sentences.of(
                        "sourcing.sheet.up-to", comparison.assumed().currency().getCode()),
                sentences.of("sourcing.sheet.formula"),
                sentences.of("sourcing.sheet.source")));
        for (Comparison.Column column : comparison.columns()) {
            LandedCost cost = column.cost();
            if (cost != null) {
                cost.components().forEach(part -> sheet.row(cells(column, part)));
            }
        }
    }

    private List<@Nullable Object> cells(Comparison.Column column, CostComponent part) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(column.supplier().name());
        cells.add(sentences.of("sourcing.part." + part.key()));
        cells.add(
                part.inPrice()
                        ? sentences.of("sourcing.compare.in-price")
                        : part.mark().name().toLowerCase(java.util.Locale.ROOT));
        cells.add(part.low());
        cells.add(part.high());
        cells.add(part.formula());
        cells.add(part.source());
        return cells;
    }

    private void lines(Comparison comparison, Sheet sheet) {
        sheet.heads(List.of(
                sentences.of("sourcing.product"),
                sentences.of("sourcing.quantity"),
                sentences.of("sourcing.supplier"),
                sentences.of("sourcing.unit-price"),
                sentences.of("sourcing.per"),
                sentences.of("sourcing.currency"),
                sentences.of("sourcing.total"),
                sentences.of(
                        "sourcing.compare.door", comparison.assumed().currency().getCode())));
        for (RfqLine line : comparison.rfq().lines()) {
            for (Comparison.Column column : comparison.columns()) {
                column.offer().lines().stream()
                        .filter(priced -> priced.no() == line.no())
                        .forEach(priced -> sheet.row(cells(comparison, column, line, priced)));
            }
        }
    }

    private static List<@Nullable Object> cells(
            Comparison comparison, Comparison.Column column, RfqLine line, QuotationLine priced) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(line.product());
        cells.add(comparison.quantity(line));
        cells.add(column.supplier().name());
        cells.add(priced.price().price());
        cells.add(priced.price().baseQuantity());
        cells.add(priced.amount().getCurrencyUnit().getCode());
        cells.add(priced.amount());
        cells.add(comparison.byLine(column).get(line.no()));
        return cells;
    }

    private void rates(Comparison comparison, Sheet sheet) {
        sheet.heads(List.of(sentences.of("sourcing.currency"), "1 EUR =", sentences.of("sourcing.sheet.source"), ""));
        new TreeMap<>(comparison.rates().perEuro())
                .forEach((code, rate) -> sheet.row(List.of(
                        code,
                        rate,
                        comparison.rates().source(),
                        comparison.rates().date())));
    }

    private void row(
            Sheet sheet, String label, Comparison comparison, Function<Comparison.Column, @Nullable Object> cell) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(label);
        comparison.columns().forEach(column -> cells.add(cell.apply(column)));
        sheet.row(cells);
    }

    private static @Nullable Money landed(Comparison.Column column, boolean high) {
        LandedCost cost = column.cost();
        return cost == null ? null : high ? cost.high() : cost.low();
    }

    /** The part's figure; empty where it is open or in the price. */
    private static @Nullable Money part(Comparison.Column column, String key) {
        LandedCost cost = column.cost();
        return cost == null
                ? null
                : cost.components().stream()
                        .filter(part -> key.equals(part.key()) && !part.inPrice() && part.high() != null)
                        .map(CostComponent::low)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private String label(String key) {
        return sentences.of("sourcing.compare." + key);
    }
}
