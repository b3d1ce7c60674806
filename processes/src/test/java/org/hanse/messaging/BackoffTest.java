package org.hanse.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    @Test
    void doubles_with_each_failure() {
        Backoff plain = new Backoff(FIRST, LONGEST, () -> 0.5);
        assertThat(plain.after(1)).isEqualTo(Duration.ofSeconds(2));
        assertThat(plain.after(2)).isEqualTo(Duration.ofSeconds(4));
        assertThat(plain.after(5)).isEqualTo(Duration.ofSeconds(32));
    }

    @Test
    void is_never_longer_than_the_longest() {
        assertThat(new Backoff(FIRST, LONGEST, () -> 0.5).after(60)).isEqualTo(LONGEST);
    }

    @Test
    void is_spread_by_a_fifth() {
        assertThat(new Backoff(FIRST, LONGEST, () -> 0).after(1)).isEqualTo(Duration.ofMillis(1600));
        assertThat(new Backoff(FIRST, LONGEST, () -> 1).after(1)).isEqualTo(Duration.ofMillis(2400));
    }
}
