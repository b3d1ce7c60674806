package org.hanse.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Predicate;

/**
 * Which days count as business days somewhere, and deadlines counted in them (rules section 13).
 *
 * @param name the calendar's code, such as {@code TARGET}, {@code DE-SH} or {@code CN+TARGET}
 */
public record BusinessCalendar(String name, Predicate<LocalDate> open) {

    private static final int LONGEST_COUNT = 400;

    /** Whether business is done on the day. */
    public boolean isBusinessDay(LocalDate day) {
        return open.test(day);
    }

    /** A calendar in which a day counts only where it counts in both. */
    public BusinessCalendar and(BusinessCalendar other) {
        return new BusinessCalendar(name + "+" + other.name, day -> open.test(day) && other.open.test(day));
    }

    /**
     * The last day of a term of business days: the first day is the next business day after the event, whether or not
     * the event fell on a business day.
     *
     * @param days 1 to 400
     */
    public LocalDate lastDay(LocalDate event, int days) {
        if (days < 1 || days > LONGEST_COUNT) {
            throw new IllegalArgumentException("A term has 1 to " + LONGEST_COUNT + " business days, not " + days);
        }
        LocalDate day = event;
        for (int counted = 0; counted < days; ) {
            day = day.plusDays(1);
            if (isBusinessDay(day)) {
                counted++;
            }
        }
        return day;
    }

    /** The instant at which a term of business days ends: 24:00 of its last day at the place whose zone is given. */
    public Instant endOfTerm(Instant event, int days, ZoneId place) {
        LocalDate last = lastDay(LocalDate.ofInstant(event, place), days);
        return last.plusDays(1).atStartOfDay(place).toInstant();
    }

    /** The day itself where business is done on it, else the next one on which it is. */
    public LocalDate onOrAfter(LocalDate day) {
        return isBusinessDay(day) ? day : lastDay(day, 1);
    }
}
