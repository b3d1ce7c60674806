package org.hanse.sourcing.asking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hanse.kernel.Refusal;
import org.hanse.party.HsCode;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines of a request out of a table: finds the columns by the words of a head row or by their place, recognises the
 * decimal sign by all numbers together, and says of each row what is wrong with it. Nothing is taken by reading.
 */
public final class LineTable {

    /** As many as a request has. */
    public static final int MOST_LINES = 100;

    private static final int LONGEST_PRODUCT = 300;
    private static final int LONGEST_NOTE = 1000;
    private static final int DECIMALS = 3;
    private static final int PRICE_DECIMALS = 6;

    private static final Map<Column, Set<String>> HEADS = new EnumMap<>(Map.of(
            Column.PRODUCT,
                    Set.of(
                            "product",
                            "item",
                            "description",
                            "article",
                            "goods",
                            "what",
                            "artikel",
                            "bezeichnung",
                            "produkt",
                            "品名",
                            "产品",
                            "名称",
                            "货物",
                            "描述"),
            Column.QUANTITY, Set.of("quantity", "qty", "amount", "menge", "anzahl", "数量"),
            Column.UNIT, Set.of("unit", "uom", "einheit", "me", "单位"),
            Column.HS,
                    Set.of("hs", "hs code", "hscode", "tariff", "tariff code", "zolltarifnummer", "税号", "海关编码", "hs编码"),
            Column.TARGET,
                    Set.of("target", "target price", "price", "unit price", "zielpreis", "preis", "目标价", "目标价格", "单价"),
            Column.NOTE, Set.of("note", "notes", "remark", "remarks", "comment", "bemerkung", "备注", "说明")));
    private static final List<Column> BY_PLACE =
            List.of(Column.PRODUCT, Column.QUANTITY, Column.UNIT, Column.HS, Column.TARGET, Column.NOTE);

    private LineTable() {}

    /** What a column holds. */
    public enum Column {
        PRODUCT,
        QUANTITY,
        UNIT,
        HS,
        TARGET,
        NOTE,
        /** Nothing that a request has a place for. */
        NOTHING
    }

    /** What is wrong with a cell. */
    public enum Problem {
        MISSING,
        TOO_LONG,
        NO_NUMBER,
        NOT_POSITIVE,
        TOO_FINE,
        UNIT_UNKNOWN,
        HS_WRONG
    }

    /** A cell that cannot be taken. @param said what stands in it */
    public record Wrong(Column column, Problem problem, String said) {}

    /** A row. @param no as counted in the table, the head row included */
    public record Row(int no, RequestDraft.Line line, List<Wrong> wrong) {
        public Row {
            wrong = List.copyOf(wrong);
        }
    }

    /**
     * A table as it would be taken.
     *
     * @param headed whether the first row names the columns
     * @param certain false where the numbers do not show their decimal sign
     */
    public record Reading(List<Column> columns, boolean headed, DecimalSign sign, boolean certain, List<Row> rows) {
        public Reading {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        /** Whether each row can be taken. */
        public boolean isSound() {
            return rows.stream().allMatch(row -> row.wrong().isEmpty());
        }

        /** The lines of all rows. @throws Refusal where a row cannot be taken */
        public List<RequestDraft.Line> lines() {
            rows.stream().filter(row -> !row.wrong().isEmpty()).findFirst().ifPresent(row -> {
                throw Refusal.of(AskReason.TABLE_WRONG, "table", row.no());
            });
            return rows.stream().map(Row::line).toList();
        }
    }

    /**
     * Reads rows of cells.
     *
     * @param sign as somebody who looked at them has decided, or null to recognise it
     * @param otherwise what to read by where the numbers do not show it
     * @throws Refusal where there is nothing in it, or more than a request can hold
     */
    public static Reading read(List<List<String>> cells, @Nullable DecimalSign sign, DecimalSign otherwise) {
        List<Numbered> rows = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).stream().anyMatch(cell -> !cell.isBlank())) {
                rows.add(new Numbered(i + 1, cells.get(i)));
            }
        }
        List<Column> named = rows.isEmpty() ? List.of() : heads(rows.getFirst().cells());
        boolean headed = named.contains(Column.PRODUCT) || named.contains(Column.QUANTITY);
        List<Numbered> body = headed ? rows.subList(1, rows.size()) : rows;
        if (body.isEmpty()) {
            throw Refusal.of(AskReason.TABLE_EMPTY, "table");
        }
        if (body.size() > MOST_LINES) {
            throw Refusal.of(AskReason.TOO_MANY_LINES, "table", body.size(), MOST_LINES);
        }
        List<Column> columns = headed ? named : byPlace(body);
        DecimalSign.Recognised recognised = DecimalSign.shownBy(numbers(columns, body), otherwise);
        DecimalSign used = sign == null ? recognised.sign() : sign;
        return new Reading(
                columns,
                headed,
                used,
                sign != null || recognised.certain(),
                body.stream().map(row -> row(row, columns, used)).toList());
    }

    private record Numbered(int no, List<String> cells) {
        String cell(int index) {
            return index < 0 || index >= cells.size() ? "" : cells.get(index).strip();
        }
    }

    private static List<Column> heads(List<String> cells) {
        List<Column> columns = new ArrayList<>();
        for (String cell : cells) {
            String word = cell.strip().toLowerCase(Locale.ROOT).replaceAll("[:*]$|\\s*\\(.*\\)$", "");
            Column found = HEADS.entrySet().stream()
                    .filter(head -> head.getValue().contains(word))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(Column.NOTHING);
            columns.add(columns.contains(found) ? Column.NOTHING : found);
        }
        return columns;
    }

    /** Without a head row: product first, then as the page has them; a quantity that stands first is taken so too. */
    private static List<Column> byPlace(List<Numbered> body) {
        int width = body.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            columns.add(i < BY_PLACE.size() ? BY_PLACE.get(i) : Column.NOTHING);
        }
        boolean swapped = width > 1
                && body.stream().allMatch(row -> isNumber(row.cell(0)))
                && body.stream().noneMatch(row -> isNumber(row.cell(1)));
        if (swapped) {
            columns.set(0, Column.QUANTITY);
            columns.set(1, Column.PRODUCT);
        }
        return columns;
    }

    private static boolean isNumber(String cell) {
        return cell.matches("[0-9][0-9.,'’\\s]*");
    }

    private static List<String> numbers(List<Column> columns, List<Numbered> body) {
        List<String> numbers = new ArrayList<>();
        for (Numbered row : body) {
            numbers.add(row.cell(columns.indexOf(Column.QUANTITY)));
            numbers.add(row.cell(columns.indexOf(Column.TARGET)));
        }
        return numbers;
    }

    private static Row row(Numbered row, List<Column> columns, DecimalSign sign) {
        List<Wrong> wrong = new ArrayList<>();
        String product = bounded(row, columns, Column.PRODUCT, LONGEST_PRODUCT, wrong);
        if (product.isEmpty()) {
            wrong.add(new Wrong(Column.PRODUCT, Problem.MISSING, ""));
        }
        String quantity = row.cell(columns.indexOf(Column.QUANTITY));
        if (quantity.isEmpty()) {
            wrong.add(new Wrong(Column.QUANTITY, Problem.MISSING, ""));
        } else {
            quantity = number(quantity, Column.QUANTITY, DECIMALS, sign, wrong);
        }
        String unit = row.cell(columns.indexOf(Column.UNIT));
        String code = UnitWords.code(unit).orElse("");
        if (code.isEmpty()) {
            wrong.add(new Wrong(Column.UNIT, Problem.UNIT_UNKNOWN, unit));
        }
        String hs = row.cell(columns.indexOf(Column.HS)).replaceAll("[\\s.]", "");
        if (!hs.isEmpty() && !HsCode.isValid(hs)) {
            wrong.add(new Wrong(Column.HS, Problem.HS_WRONG, hs));
        }
        String target = row.cell(columns.indexOf(Column.TARGET));
        if (!target.isEmpty()) {
            target = number(target, Column.TARGET, PRICE_DECIMALS, sign, wrong);
        }
        String note = bounded(row, columns, Column.NOTE, LONGEST_NOTE, wrong);
        return new Row(row.no(), new RequestDraft.Line(product, quantity, code, hs, target, note), wrong);
    }

    private static String bounded(Numbered row, List<Column> columns, Column column, int longest, List<Wrong> wrong) {
        String said = row.cell(columns.indexOf(column));
        if (said.length() > longest) {
            wrong.add(new Wrong(column, Problem.TOO_LONG, said.substring(0, 40) + "…"));
        }
        return said;
    }

    private static String number(String said, Column column, int decimals, DecimalSign sign, List<Wrong> wrong) {
        try {
            BigDecimal number = sign.read(said);
            if (number.signum() <= 0) {
                wrong.add(new Wrong(column, Problem.NOT_POSITIVE, said));
            } else if (number.scale() > decimals) {
                wrong.add(new Wrong(column, Problem.TOO_FINE, said));
            }
            return DecimalSign.write(number);
        } catch (NumberFormatException e) {
            wrong.add(new Wrong(column, Problem.NO_NUMBER, said));
            return said;
        }
    }
}
