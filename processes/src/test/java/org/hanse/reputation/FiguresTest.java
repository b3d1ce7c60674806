package org.hanse.reputation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @Test
    void the_average_leans_on_its_prior() {
        List<Rating.Given> fifteenFives = Collections.nCopies(15, new Rating.Given(5, 0));
        List<Rating.Given> tenFours = Collections.nCopies(10, new Rating.Given(4, 0));
        assertThat(Rating.score(
                        Stream.concat(fifteenFives.stream(), tenFours.stream()).toList()))
                .as("25 ratings at 4.60")
                .isEqualTo(new BigDecimal("4.49"));
        assertThat(Rating.score(Collections.nCopies(2, new Rating.Given(5, 0)))).isEqualTo(new BigDecimal("4.33"));
        assertThat(Rating.score(List.of())).isEqualTo(new BigDecimal("4.20"));
    }

    @Test
    void old_ratings_count_less() {
        List<Rating.Given> reviews =
                List.of(new Rating.Given(5, 30), new Rating.Given(4, 200), new Rating.Given(1, 800));
        assertThat(Rating.score(reviews)).isEqualTo(new BigDecimal("4.19"));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "365, 0.5", "730, 0.25", "30, 0.9446", "200, 0.6840", "800, 0.2189"})
    void a_rating_counts_half_after_a_year(long age, double weight) {
        assertThat(Rating.weight(age)).isEqualTo(weight, within(0.00005));
    }

    @ParameterizedTest
    @CsvSource({
        "2, 2, 0.3424",
        "10, 10, 0.7225",
        "48, 50, 0.8654",
        "95, 100, 0.8882",
        "480, 500, 0.9390",
        "0, 5, 0.0000"
    })
    void a_share_is_given_by_its_lower_bound(long successes, long of, double bound) {
        assertThat(Share.lowerBound(successes, of).orElseThrow()).isEqualTo(bound, within(0.00005));
    }

    @Test
    void nothing_counted_is_no_share() {
        assertThat(Share.lowerBound(0, 0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "4.29, 0.99, BRONZE",
        "4.30, 0.70, SILVER",
        "4.90, 0.69, BRONZE",
        "4.50, 0.85, GOLD",
        "4.50, 0.84, SILVER",
        "4.70, 0.92, PLATINUM",
        "4.69, 0.95, GOLD"
    })
    void a_level_needs_both(BigDecimal score, double share, Level level) {
        assertThat(Level.of(score, share)).isEqualTo(level);
    }
}
