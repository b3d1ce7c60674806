package org.hanse.sourcing.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.hanse.kernel.BusinessCalendars;
import org.hanse.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines out of tables, and numbers out of the ways in which people write them. */
class LineTableTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "250|250",
                "2,5|2.5",
                "2.5|2.5",
                "1.234,5|1234.5",
                "1,234.5|1234.5",
                "1.234.567|1234567",
                "1,234,567|1234567",
                "0,125|0.125",
                "0.125|0.125",
                "1 000|1000",
                "12 500,75|12500.75",
                "1’000.25|1000.25",
                "12,5000|12.5",
                "１，５|1.5"
            })
    void a_number_that_stands_alone_is_read_as_it_is_written(String written, String number) {
        assertThat(DecimalSign.read(written, "quantity")).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,000|NUMBER_AMBIGUOUS", "12.500|NUMBER_AMBIGUOUS", "a|INVALID", "1,2,3|INVALID"})
    void what_can_be_read_in_two_ways_is_not_guessed(String written, String why) {
        assertThatThrownBy(() -> DecimalSign.read(written, "quantity"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource({"1.234", "0.5", "1000", "12.125", "2.5", "123456.789"})
    void what_is_written_back_is_read_as_the_same_number(String number) {
        assertThat(DecimalSign.read(DecimalSign.write(new java.math.BigDecimal(number)), "quantity"))
                .isEqualByComparingTo(number);
    }

    @Test
    void one_number_decides_for_all() {
        LineTable.Reading german = read("Motor\t1.000\tStk", "Kabel\t2,5\tm");
        assertThat(german.sign()).isEqualTo(DecimalSign.COMMA);
        assertThat(german.certain()).isTrue();
        assertThat(german.lines()).extracting(RequestDraft.Line::quantity).containsExactly("1000", "2.5");
        assertThat(german.lines()).extracting(RequestDraft.Line::unit).containsExactly("C62", "MTR");
        LineTable.Reading english = read("Motor\t1,000\tpcs", "Cable\t2.5\tm");
        assertThat(english.lines()).extracting(RequestDraft.Line::quantity).containsExactly("1000", "2.5");
    }

    @Test
    void where_no_number_decides_the_reading_says_so_and_a_person_does() {
        List<List<String>> cells = cells("Motor\t1.000");
        LineTable.Reading guessed = LineTable.read(cells, null, DecimalSign.COMMA);
        assertThat(guessed.certain()).isFalse();
        assertThat(guessed.lines().getFirst().quantity()).isEqualTo("1000");
        LineTable.Reading decided = LineTable.read(cells, DecimalSign.POINT, DecimalSign.COMMA);
        assertThat(decided.certain()).isTrue();
        assertThat(decided.lines().getFirst().quantity()).isEqualTo("1");
    }

    @Test
    void a_head_row_names_the_columns_in_any_order_and_language() {
        LineTable.Reading reading = read("Menge\tArtikel\tZielpreis\tIrgendwas", "250\tMotor\t18,40\tx");
        assertThat(reading.headed()).isTrue();
        assertThat(reading.columns())
                .containsExactly(
                        LineTable.Column.QUANTITY,
                        LineTable.Column.PRODUCT,
                        LineTable.Column.TARGET,
                        LineTable.Column.NOTHING);
        assertThat(reading.lines()).containsExactly(new RequestDraft.Line("Motor", "250", "C62", "", "18.4", ""));
        assertThat(read("品名\t数量\t单位", "步进电机\t250\t件").lines().getFirst().product())
                .isEqualTo("步进电机");
        assertThat(read("250\tMotor").lines().getFirst().product()).isEqualTo("Motor");
    }

    @Test
    void each_row_says_what_is_wrong_with_it_and_nothing_is_taken() {
        LineTable.Reading reading = read(
                "product\tquantity\tunit\ths code",
                "\t1",
                "Motor\tmany",
                "Motor\t-2",
                "Motor\t1.2345",
                "Motor\t5\tbarrels",
                "Motor\t5\tpcs\t99",
                "Motor\t5\tpcs\t8501.10");
        assertThat(reading.rows())
                .extracting(row -> row.wrong().stream()
                        .map(wrong -> row.no() + " " + wrong.column() + " " + wrong.problem())
                        .toList())
                .containsExactly(
                        List.of("2 PRODUCT MISSING"),
                        List.of("3 QUANTITY NO_NUMBER"),
                        List.of("4 QUANTITY NOT_POSITIVE"),
                        List.of("5 QUANTITY TOO_FINE"),
                        List.of("6 UNIT UNIT_UNKNOWN"),
                        List.of("7 HS HS_WRONG"),
                        List.of());
        assertThatThrownBy(reading::lines).hasMessageContaining("TABLE_WRONG").hasMessageContaining("2");
    }

    @Test
    void more_lines_than_a_request_has_and_none_at_all_are_refused() {
        String[] many = Collections.nCopies(101, "Motor\t1").toArray(String[]::new);
        assertThatThrownBy(() -> read(many)).hasMessageContaining("TOO_MANY_LINES");
        assertThatThrownBy(() -> read("product\tquantity")).hasMessageContaining("TABLE_EMPTY");
    }

    @Test
    void dates_of_a_copy_lie_as_many_business_days_ahead_as_they_did() {
        LocalDate then = LocalDate.of(2026, 11, 23);
        LocalDate today = LocalDate.of(2026, 12, 23);
        assertThat(Copies.moved(LocalDate.of(2026, 11, 26), then, today, BusinessCalendars.of("DE")))
                .as("three business days, past Christmas and a week-end")
                .isEqualTo(LocalDate.of(2026, 12, 29));
        assertThat(Copies.moved(then, then, today, BusinessCalendars.of("DE"))).isEqualTo(LocalDate.of(2026, 12, 24));
    }

    private static LineTable.Reading read(String... rows) {
        return LineTable.read(cells(rows), null, DecimalSign.POINT);
    }

    private static List<List<String>> cells(String... rows) {
        return Stream.of(rows)
                .<List<String>>map(row -> new ArrayList<>(Arrays.asList(row.split("\t", -1))))
                .toList();
    }
}
