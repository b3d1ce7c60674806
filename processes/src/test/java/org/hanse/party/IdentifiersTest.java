package org.hanse.party;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE89370400440532013000",
                "GB29NWBK60161331926819",
                "FR1420041010050500013M02606",
                "NL91ABNA0417164300",
                "IT60X0542811101000000123456",
                "ES9121000418450200051332",
                "TN5910006035183598478831"
            })
    void these_ibans_are_right(String iban) {
        assertThat(Iban.isValid(iban)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE89370400440532013001", "DE8937040044053201300", "", "DE", "de89370400440532013000"})
    void these_ibans_are_wrong(String iban) {
        assertThat(Iban.isValid(iban)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"5493001KJTIIGC8Y1R12", "529900T8BM49AURSDO55", "7LTWFZYICNSX8D621K86", "984500HANSEDEMO00188"})
    void these_leis_are_right_and_their_check_digits_can_be_made(String lei) {
        assertThat(Lei.isValid(lei)).isTrue();
        assertThat(Lei.checkDigits(lei.substring(0, 18))).isEqualTo(lei.substring(18));
    }

    @Test
    void a_wrong_lei_is_found() {
        assertThat(Lei.isValid("5493001KJTIIGC8Y1R13")).isFalse();
        assertThat(Lei.isValid("5493001kjtiigc8y1r12")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "4006381333931, true",
        "96385074, true",
        "036000291452, true",
        "00012345600012, true",
        "4006381333932, false",
        "400638133393, false",
        "40063813339A1, false"
    })
    void gtins_are_told_apart(String gtin, boolean valid) {
        assertThat(Gtin.isValid(gtin)).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({"91350100M000100Y43, true", "91350100M000100Y44, false", "91350100I000100Y43, false"})
    void usccs_are_told_apart(String uscc, boolean valid) {
        assertThat(Uscc.isValid(uscc)).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({"DE123456789012345, true", "XI123456789012, true", "US123456789, false", "DE, false"})
    void eoris_are_told_apart_by_form(String eori, boolean valid) {
        assertThat(Eori.isValid(eori)).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({
        "DEHAM, true",
        "CNNGB, true",
        "VNCLI, true",
        "VNSGN, true",
        "DEHA, false",
        "DE1AM, false",
        "DEH0M, false",
        "deham, false",
        "QQHAM, false"
    })
    void un_locodes_are_told_apart_by_form(String code, boolean valid) {
        assertThat(UnLocode.isWellFormed(code)).isEqualTo(valid);
    }

    @Test
    void a_place_has_its_functions() {
        assertThat(UnLocode.isA(UnLocode.Function.PORT, "DEHAM")).isTrue();
        assertThat(UnLocode.isA(UnLocode.Function.AIRPORT, "VNCLI")).isFalse();
        assertThat(UnLocode.isA(UnLocode.Function.PORT, "DEZZZ"))
                .as("not in the list")
                .isFalse();
        assertThat(UnLocode.all()).allMatch(place -> UnLocode.isWellFormed(place.code()));
    }

    @ParameterizedTest
    @CsvSource({
        "850152, true", "85015220, true", "8501522090, true", "010121, true",
        "8501522, false", "770000, false", "000000, false", "85015a, false"
    })
    void tariff_codes_are_told_apart(String code, boolean valid) {
        assertThat(HsCode.isValid(code)).isEqualTo(valid);
    }

    @Test
    void a_longer_tariff_code_begins_with_the_shorter() {
        assertThat(HsCode.isUnder("85015220", "850152")).isTrue();
        assertThat(HsCode.isUnder("85015220", "850153")).isFalse();
        assertThat(HsCode.isSpecial("990500")).isTrue();
    }
}
