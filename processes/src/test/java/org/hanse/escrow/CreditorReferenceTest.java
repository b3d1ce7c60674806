package org.hanse.escrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditorReferenceTest {

    @ParameterizedTest
    @CsvSource({
        "539007547034, RF18539007547034",
        "HANSE2026000123, RF78HANSE2026000123",
        "DEAL48750, RF23DEAL48750",
        "INV20261123, RF83INV20261123",
        "A, RF25A"
    })
    void makesTheCheckDigits(String body, String reference) {
        assertThat(CreditorReference.of(body).text()).isEqualTo(reference);
        assertThat(CreditorReference.isValid(reference)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RF19539007547034", "RF00A", "RF78HANSE2026000123HANSE20", "RF18", "", "rf25A", "RF25a"})
    void refusesWhatIsNoReference(String text) {
        assertThat(CreditorReference.isValid(text)).isFalse();
        assertThatThrownBy(() -> new CreditorReference(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void findsTheReferenceInWords() {
        assertThat(CreditorReference.foundIn("Payment rf78 hanse 2026 000123"))
                .contains(new CreditorReference("RF78HANSE2026000123"));
        assertThat(CreditorReference.foundIn("RF78HANSE2026000123 thank you, order 7"))
                .contains(new CreditorReference("RF78HANSE2026000123"));
        assertThat(CreditorReference.foundIn("RF79HANSE2026000123"))
                .doesNotContain(new CreditorReference("RF78HANSE2026000123"));
        assertThat(CreditorReference.foundIn("invoice 4711")).isEmpty();
    }

    @Test
    void printsInGroupsOfFour() {
        assertThat(CreditorReference.of("HANSE2026000123").printed()).isEqualTo("RF78 HANS E202 6000 123");
    }
}
