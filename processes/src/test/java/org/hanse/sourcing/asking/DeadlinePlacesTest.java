package org.hanse.sourcing.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** A deadline is read at the place of its reader, and says where nobody works then. */
class DeadlinePlacesTest {

    @Test
    void four_o_clock_in_lubeck_is_late_evening_in_shenzhen() {
        Instant deadline = Instant.parse("2026-11-26T15:00:00Z");
        DeadlinePlaces.Place here = place("DE", "Europe/Berlin", deadline);
        assertThat(here.at()).hasToString("2026-11-26T16:00+01:00[Europe/Berlin]");
        assertThat(here.closedDay() || here.closedHour()).isFalse();
        DeadlinePlaces.Place there = place("CN", "Asia/Shanghai", deadline);
        assertThat(there.at()).hasToString("2026-11-26T23:00+08:00[Asia/Shanghai]");
        assertThat(there.closedHour()).isTrue();
        assertThat(there.closedDay()).isFalse();
    }

    @Test
    void a_national_day_and_a_week_end_are_said() {
        assertThat(place("CN", "Asia/Shanghai", Instant.parse("2026-10-01T02:00:00Z"))
                        .closedDay())
                .isTrue();
        assertThat(place("DE", "Europe/Berlin", Instant.parse("2026-11-28T10:00:00Z"))
                        .closedDay())
                .isTrue();
        assertThat(place("DE", "Europe/Berlin", Instant.parse("2026-11-27T10:00:00Z"))
                        .closedDay())
                .isFalse();
    }

    private static DeadlinePlaces.Place place(String country, String zone, Instant deadline) {
        return DeadlinePlaces.place("Somebody", "Town", country, ZoneId.of(zone), deadline);
    }
}
