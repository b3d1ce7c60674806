package org.hanse.portal.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Writes spreadsheets. Amounts, quantities and days are cells of their own kind, never text; text that a spreadsheet could
 * take for a formula, now or after it was saved as CSV, begins with an apostrophe. Every exported sheet goes through here.
 */
public final class Sheet {

    /** The media type of what is written. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final Pattern FORMULA = Pattern.compile("^[\\s]*[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");
    private static final int LONGEST = 32_000;
    private static final double WIDTH = 18;
    private static final double FIRST_WIDTH = 28;

    private final Worksheet sheet;
    private int row;

    private Sheet(Worksheet sheet) {
        this.sheet = sheet;
    }

    /** Fills the sheets of a workbook. */
    public interface Filling {
        /** Fills a sheet by its place, 0 for the first. */
        void fill(int index, Sheet sheet);
    }

    /** A workbook with sheets of these names. */
    public static byte[] workbook(List<String> names, Filling filling) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Hanse", "1.0")) {
            for (int i = 0; i < names.size(); i++) {
                Sheet sheet = new Sheet(workbook.newWorksheet(names.get(i)));
                sheet.sheet.width(0, FIRST_WIDTH);
                filling.fill(i, sheet);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A row of heads; they stay in sight. */
    public void heads(List<String> heads) {
        for (int column = 0; column < heads.size(); column++) {
            sheet.value(row, column, safe(heads.get(column)));
            sheet.style(row, column).bold().set();
            if (column > 0) {
                sheet.width(column, WIDTH);
            }
        }
        sheet.freezePane(1, row + 1);
        row++;
    }

    /** A row: a text, a number, an amount (its number alone), a day, or null for an empty cell. */
    public void row(List<? extends @Nullable Object> values) {
        for (int column = 0; column < values.size(); column++) {
            write(column, values.get(column));
        }
        row++;
    }

    private void write(int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Money money -> {
                sheet.value(row, column, money.getAmount());
                int decimals = money.getCurrencyUnit().getDecimalPlaces();
                String format = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
                sheet.style(row, column).format(format).set();
            }
            case BigDecimal number -> sheet.value(row, column, number);
            case Number number -> sheet.value(row, column, number);
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            default -> sheet.value(row, column, safe(value.toString()));
        }
    }

    /** The text as it may stand in a cell. */
    public static String safe(String text) {
        String plain = CONTROL.matcher(text).replaceAll(" ");
        String cut = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
        return FORMULA.matcher(cut).matches() ? "'" + cut : cut;
    }
}
