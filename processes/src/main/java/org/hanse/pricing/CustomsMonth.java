package org.hanse.pricing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/** Which day's rates rule a month's customs values (Impl. Reg. (EU) 2015/2447 art. 146). */
public final class CustomsMonth {

    private CustomsMonth() {}

    /** The second-to-last Wednesday of the month before; if nothing was published then, take the last rates before. */
    public static LocalDate rateDay(YearMonth month) {
        return month.minusMonths(1)
                .atEndOfMonth()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.WEDNESDAY))
                .minusWeeks(1);
    }
}
