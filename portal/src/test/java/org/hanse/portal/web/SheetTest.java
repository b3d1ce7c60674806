package org.hanse.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49 451 1", "-2", "@SUM(A1)", "\t=1", "\r=1", " =1", "=cmd|' /C calc'!A0"})
    void what_a_spreadsheet_could_take_for_a_formula_is_text(String text) {
        assertThat(Sheet.safe(text)).startsWith("'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Stepper motor", "2.8 Nm", "深圳云岭电机", "a=b", "x - y"})
    void ordinary_words_stay_as_they_are(String text) {
        assertThat(Sheet.safe(text)).isEqualTo(text);
    }

    @Test
    void amounts_quantities_and_days_are_cells_of_their_own_kind() throws Exception {
        byte[] book = Sheet.workbook(List.of("One"), (index, sheet) -> {
            sheet.heads(List.of("a", "b", "c", "d"));
            sheet.row(Arrays.asList(
                    Money.parse("EUR 4612.50"), new BigDecimal("0.034500"), LocalDate.of(2026, 11, 26), null));
        });
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(book))) {
            Row row = read.getFirstSheet().read().get(1);
            assertThat(row.getCell(0).getType()).isEqualTo(CellType.NUMBER);
            assertThat(row.getCell(0).asNumber()).isEqualByComparingTo("4612.50");
            assertThat(row.getCell(1).asNumber()).isEqualByComparingTo("0.0345");
            assertThat(row.getCellAsDate(2)).hasValue(LocalDate.of(2026, 11, 26).atStartOfDay());
            assertThat(row.getOptionalCell(3)).isEmpty();
        }
    }
}
