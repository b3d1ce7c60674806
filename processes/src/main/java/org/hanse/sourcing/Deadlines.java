package org.hanse.sourcing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import org.hanse.kernel.BusinessCalendars;

/** Proposes deadlines that everybody invited can keep. */
final class Deadlines {

    static final int WORKING_DAYS = 3;
    private static final LocalTime END_OF_DAY = LocalTime.of(16, 0);

    private Deadlines() {}

    /** The last of three working days of the slowest country invited, 16:00 buyer's time. */
    static Instant propose(Instant now, ZoneId buyer, Collection<String> countries) {
        return propose(now, buyer, countries, WORKING_DAYS);
    }

    static Instant propose(Instant now, ZoneId buyer, Collection<String> countries, int workingDays) {
        LocalDate today = now.atZone(buyer).toLocalDate();
        LocalDate last = countries.stream()
                .map(country -> BusinessCalendars.of(country).lastDay(today, workingDays))
                .max(LocalDate::compareTo)
                .orElseGet(() -> BusinessCalendars.TARGET.lastDay(today, workingDays));
        return last.atTime(END_OF_DAY).atZone(buyer).toInstant();
    }
}
