package org.hanse.tax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VatNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE136695976",
                "FR40303265045",
                "FR23334175221",
                "NL004495445B01",
                "NL123456789B13",
                "IT00743110157",
                "ESA13585625",
                "ESB58378431",
                "ES54362315K",
                "ATU13585627",
                "BE0428759497",
                "PL8567346215"
            })
    void acceptsWellMadeNumbers(String number) {
        assertThat(VatNumbers.isWellFormed(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE136695978",
                "FR41303265045",
                "NL004495446B01",
                "IT00743110158",
                "ESA13585626",
                "ATU13585628",
                "BE0428759498",
                "PL8567346216",
                "CHE123456789",
                "GB123456789",
                "NO123456789",
                "GR123456789",
                "DE036695976",
                "DE",
                ""
            })
    void refusesWrongCheckDigitsAndStatesThatAreNotAsked(String number) {
        assertThat(VatNumbers.isWellFormed(number)).isFalse();
    }

    @Test
    void readsNumbersAsPeopleTypeThem() {
        assertThat(VatNumbers.normalized(" be 0428.759.497 ")).isEqualTo("BE0428759497");
        assertThat(VatStates.isAsked("EL")).isTrue();
        assertThat(VatStates.isAsked("XI")).isTrue();
    }
}
