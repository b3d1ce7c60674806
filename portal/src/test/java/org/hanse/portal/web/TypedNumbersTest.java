package org.hanse.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.hanse.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedNumbersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    250            | 250
                    1250.00        | 1250.00
                    1,250.00       | 1250.00
                    1.250,00       | 1250.00
                    12,5           | 12.5
                    0,125          | 0.125
                    1 250,50       | 1250.50
                    1'250.50       | 1250.50
                    1,000          | 1000
                    1.000          | 1.000
                    1.234.567      | 1234567
                    1,234,567.891  | 1234567.891
                    1.0850         | 1.0850
                    7,8120         | 7.8120
                    """)
    void decimal_point_and_comma_are_told_apart(String typed, String number) {
        assertThat(TypedNumbers.read(typed, "field").toPlainString()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            abc
            1,2,3
            1.2.3
            12,34,567
            1e5
            --1
            ''
            """)
    void what_is_no_number_is_refused_at_its_field(String typed) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> TypedNumbers.read(typed, "quantity"))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("quantity"));
    }

    @Test
    void other_numbers_of_a_sheet_settle_what_one_leaves_open() {
        assertThat(TypedNumbers.decimalComma(List.of("1.000", "18,40"))).isTrue();
        assertThat(TypedNumbers.decimalComma(List.of("1.000", "18.40", "motor, 24 V")))
                .isFalse();
        assertThat(TypedNumbers.read("1.000", "quantity", true)).isEqualByComparingTo("1000");
    }
}
