package org.hanse.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.hanse.screening.CompanyFacts.OwnerFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of rules R8.4, told with the company C in the place of the last letter. */
class BlockedOwnersTest {

    @ParameterizedTest
    @CsvSource({
        "X 50 A;A 50 C, true, 50",
        "X 50 A;X 50 B;A 25 C;B 25 C, true, 50",
        "X 50 A;X 10 C;A 40 C, true, 50",
        "X 50 A;X 25 B;A 25 C;B 25 C, false, 25",
        "X 25 C;Y 25 C, true, 50",
        "X 49 A;A 100 C, false, 49",
        "X 60 A;A 40 C;Y 10 C, true, 50",
        "X 49.99 C, false, 49.99",
        "X 24.99 C, false, 24.99",
        "Z 80 C;X 20 C, false, 20",
        "X 49 A;A 60 C;X 40 C, false, 69.4"
    })
    void half_and_more_blocks_and_what_is_below_counts_in_points(String shares, boolean half, BigDecimal percent) {
        BlockedOwners found = BlockedOwners.of(Set.of("X", "Y"), owners(shares));
        assertThat(found.half()).isEqualTo(half);
        assertThat(found.percent()).isEqualByComparingTo(percent);
        assertThat(found.block()).isEqualTo(half);
    }

    @Test
    void a_listed_owner_whose_share_nobody_knows_blocks_until_somebody_does() {
        BlockedOwners found = BlockedOwners.of(Set.of("X"), List.of(new OwnerFacts("X", true, null, "DE", null, null)));
        assertThat(found.half()).isFalse();
        assertThat(found.unknown()).isTrue();
        assertThat(found.block()).isTrue();
    }

    @Test
    void owners_in_a_circle_come_to_an_end() {
        assertThat(BlockedOwners.of(Set.of("X"), owners("A 60 B;B 60 A;X 40 A;A 50 C"))
                        .half())
                .isFalse();
        assertThat(BlockedOwners.of(Set.of("X"), owners("A 60 B;B 60 A;X 50 A;A 50 C"))
                        .half())
                .isTrue();
    }

    private static List<OwnerFacts> owners(String text) {
        return Arrays.stream(text.split(";"))
                .map(share -> share.split(" "))
                .map(p -> new OwnerFacts(p[0], false, null, "DE", new BigDecimal(p[1]), p[2].equals("C") ? null : p[2]))
                .toList();
    }
}
