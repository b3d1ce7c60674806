package org.hanse.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessCalendarTest {

    @ParameterizedTest
    @CsvSource({
        "2026-12-17, 2026-12-24",
        "2026-12-19, 2026-12-28",
        "2026-12-22, 2026-12-30",
        "2026-12-31, 2027-01-08",
        "2027-03-24, 2027-04-02"
    })
    void an_inspection_term_of_five_target_days_ends_as_the_rules_say(LocalDate delivered, LocalDate last) {
        assertThat(BusinessCalendars.TARGET.lastDay(delivered, 5)).isEqualTo(last);
    }

    @Test
    void a_term_ends_at_midnight_of_the_place() {
        ZoneId shanghai = ZoneId.of("Asia/Shanghai");
        Instant delivered = Instant.parse("2026-12-17T20:00:00Z"); // Friday 04:00 in Shanghai
        assertThat(BusinessCalendars.TARGET.endOfTerm(delivered, 5, shanghai))
                .isEqualTo(Instant.parse("2026-12-28T16:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"2026, 2026-04-05", "2027, 2027-03-28", "2028, 2028-04-16", "2038, 2038-04-25"})
    void easter_is_found(int year, LocalDate easter) {
        assertThat(BusinessCalendars.easter(year)).isEqualTo(easter);
    }

    @Test
    void china_works_on_its_make_up_days_and_rests_at_spring_festival() {
        BusinessCalendar china = BusinessCalendars.of("CN");
        assertThat(china.isBusinessDay(LocalDate.parse("2026-02-14")))
                .as("a Saturday made up")
                .isTrue();
        assertThat(china.isBusinessDay(LocalDate.parse("2026-02-17")))
                .as("spring festival")
                .isFalse();
        assertThat(china.isBusinessDay(LocalDate.parse("2026-02-21")))
                .as("a plain Saturday")
                .isFalse();
    }

    @Test
    void a_part_of_a_country_keeps_its_own_days() {
        LocalDate reformation = LocalDate.parse("2028-10-31");
        assertThat(BusinessCalendars.of("DE-SH").isBusinessDay(reformation)).isFalse();
        assertThat(BusinessCalendars.of("DE-BY").isBusinessDay(reformation)).isTrue();
    }

    @Test
    void a_country_without_data_has_its_week_ends_off() {
        BusinessCalendar none = BusinessCalendars.of("AQ");
        assertThat(none.isBusinessDay(LocalDate.parse("2026-11-21"))).isFalse();
        assertThat(none.isBusinessDay(LocalDate.parse("2026-11-23"))).isTrue();
    }

    @Test
    void a_day_counts_only_where_both_calendars_are_open() {
        BusinessCalendar both = BusinessCalendars.of("CN").and(BusinessCalendars.TARGET);
        assertThat(both.isBusinessDay(LocalDate.parse("2026-02-14"))).isFalse();
        assertThat(both.isBusinessDay(LocalDate.parse("2026-05-01"))).isFalse();
        assertThat(both.onOrAfter(LocalDate.parse("2026-05-01"))).isEqualTo(LocalDate.parse("2026-05-06"));
    }
}
