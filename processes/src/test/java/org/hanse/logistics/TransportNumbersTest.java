package org.hanse.logistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The valid and invalid numbers of rules R5.6. */
class TransportNumbersTest {

    @ParameterizedTest
    @ValueSource(strings = {"CSQU3054383", "MSKU6011672", "HNSU1234563", "HNSU0000010"})
    void containers_with_the_right_check_digit(String number) {
        assertThat(TransportNumbers.isContainer(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CSQU3054384", "CSQU305438", "CSQA3054383", "csqu3054383", ""})
    void containers_that_are_none(String number) {
        assertThat(TransportNumbers.isContainer(number)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"9074729, true", "8814275, true", "9319466, true", "9074728, false", "907472, false"})
    void ships(String number, boolean valid) {
        assertThat(TransportNumbers.isShip(number)).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({"020-12345675, true", "176-81140743, true", "02012345675, true", "020-12345676, false"})
    void air_waybills(String number, boolean valid) {
        assertThat(TransportNumbers.isAirWaybill(number)).isEqualTo(valid);
    }
}
