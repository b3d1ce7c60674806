package org.hanse.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnershipTest {

    @ParameterizedTest
    @CsvSource({
        "X 50 A;A 50 B, A B",
        "X 50 A;X 50 B;A 25 C;B 25 C, A B C",
        "X 50 A;X 10 B;A 40 B, A B",
        "X 50 A;X 25 B;A 25 C;B 25 C, A",
        "X 25 A;Y 25 A, A",
        "X 49 A;A 100 B, ''",
        "X 60 A;A 40 B;Y 10 B, A B"
    })
    void half_and_more_is_blocked_and_nothing_is_multiplied(String shares, String blocked) {
        Set<String> all = Ownership.blocked(Set.of("X", "Y"), shares(shares));
        assertThat(all).containsExactlyInAnyOrderElementsOf(expected(blocked));
    }

    @Test
    void a_circle_of_owners_comes_to_an_end() {
        assertThat(Ownership.blocked(Set.of("X"), shares("A 60 B;B 60 A;X 50 A")))
                .containsExactlyInAnyOrder("X", "A", "B");
        assertThat(Ownership.blocked(Set.of("X"), shares("A 60 B;B 60 A;X 40 A")))
                .containsExactly("X");
    }

    private static List<Ownership.Share> shares(String text) {
        return Arrays.stream(text.split(";"))
                .map(share -> share.split(" "))
                .map(p -> new Ownership.Share(p[0], p[2], new BigDecimal(p[1])))
                .toList();
    }

    private static List<String> expected(String blocked) {
        String all = blocked.isEmpty() ? "X Y" : "X Y " + blocked;
        return Arrays.asList(all.split(" "));
    }
}
