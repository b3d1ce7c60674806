package org.hanse.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameScoreTest {

    private static final Offset<Double> EXACT = within(0.00005);

    @ParameterizedTest
    @CsvSource({"MARTHA, MARHTA, 0.9611", "DWAYNE, DUANE, 0.8400", "DIXON, DICKSONX, 0.8133"})
    void jaro_winkler_gives_the_published_values(String a, String b, double expected) {
        assertThat(TokenSimilarity.jaroWinkler(a, b)).isEqualTo(expected, EXACT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Müller Trading GmbH | MUELLER TRADING | 1.0000",
                "Сбербанк России | Sberbank Rossii | 1.0000",
                "Al Rashid Mohammed | Mohammed Al-Rashid | 1.0000",
                "Łódź Metal Sp. z o.o. | Lodz Metal | 1.0000",
                "Korea Mining Development Trading Corporation | Korea Mining Dev Trading Corp | 0.9609",
                "Bank Meli Iran | Bank Melli Iran | 0.9555",
                "Hasan Steel FZCO | Hassan Steel FZE | 0.9402",
                "Mahan Air | Mahan Airlines | 0.9371",
                "Mohammed Al-Rashid | Muhammad al Rashid | 0.9250",
                "Jon Smyth Trading Ltd | John Smith Trading | 0.9157",
                "Rosneft Oil Company | OJSC Rosneft | 0.9032",
                "Ivan Petrov | Petrov, Ivan Sergeevich | 0.8600",
                "Beijing Sun Electronics Co., Ltd. | Beijing Sunrise Electronics | 0.9739",
                "Ocean Freight Ltd | Ocean Fright Services | 0.7977",
                "Ivan Ivanov | Ivan Ivanovich Petrov | 0.7310",
                "Trading Company Ltd | General Trading LLC | 0.6667",
                "Nordstern Handels GmbH | Nordstrom Inc | 0.6560",
                "Khamis Al-Qadhafi | GADDAFI, Khamis | 0.4286",
                "Khamis Al-Qadhafi | AL-QADHAFI, Khamis | 1.0000",
                "Nordwind Shipping | Southwind Shipping | 0.3200",
                "Bank of Ireland | Bank Melli Iran | 0.2000"
            })
    void the_table_of_the_rules_is_met(String query, String listed, double expected) {
        assertThat(NameScore.of(query, listed)).isEqualTo(expected, EXACT);
        assertThat(NameScore.of(listed, query)).as("both ways").isEqualTo(expected, EXACT);
    }

    @Test
    void chinese_names_are_compared_in_their_own_script() {
        assertThat(NameScore.of("深圳云岭电机", "深圳云岭电机")).isEqualTo(1);
        assertThat(NameScore.of("深圳云岭电机", "宁波海雁铸造")).isZero();
    }

    @Test
    void a_name_that_is_only_a_legal_form_is_compared_as_it_stands() {
        assertThat(NameForm.of("The Company Ltd.").tokens()).containsExactly("the", "company", "ltd");
        assertThat(NameScore.of("Company Ltd", "Rosneft Company Ltd")).isLessThan(NameScore.REVIEW);
    }

    @Test
    void nothing_is_like_nothing() {
        assertThat(NameScore.of("", "Rosneft")).isZero();
        assertThat(NameScore.of("...", "'")).isZero();
    }
}
