package org.hanse.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DisputeClockTest {

    @Test
    void the_supplier_answers_in_three_business_days_of_its_own_place() {
        Instant opened = Instant.parse("2026-12-30T20:00:00Z"); // Thursday 04:00 in Shenzhen
        assertThat(DisputeClock.businessDays(
                        opened, DisputeClock.ANSWER_BUSINESS_DAYS, "CN", ZoneId.of("Asia/Shanghai")))
                .as("1 January is closed: Mon 4, Tue 5, Wed 6")
                .isEqualTo(Instant.parse("2027-01-06T16:00:00Z"));
    }

    @Test
    void negotiation_and_filing_count_calendar_days() {
        Instant opened = Instant.parse("2026-12-24T10:00:00Z");
        assertThat(DisputeClock.negotiationEnds(opened)).isEqualTo(Instant.parse("2026-12-31T10:00:00Z"));
        assertThat(DisputeClock.filingEnds(opened)).isEqualTo(Instant.parse("2027-01-07T10:00:00Z"));
        assertThat(DisputeClock.claimEnds(opened)).isEqualTo(Instant.parse("2027-01-23T10:00:00Z"));
    }
}
