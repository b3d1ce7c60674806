package org.hanse.kernel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The business calendars: TARGET by its rule, countries and their parts from dated data ({@code holidays.csv}), which
 * names its source and its years. A country without data has its week-ends off and nothing else.
 */
public final class BusinessCalendars {

    /** Payment calendar of the euro: closed Sat, Sun, 1 Jan, Good Friday, Easter Monday, 1 May, 25 and 26 Dec. */
    public static final BusinessCalendar TARGET = new BusinessCalendar("TARGET", BusinessCalendars::targetOpen);

    private static final Set<MonthDay> TARGET_FIXED =
            Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(12, 25), MonthDay.of(12, 26));
    private static final Days NONE = new Days(new HashSet<>(), new HashSet<>());
    private static final Map<String, Days> BY_CODE = read();

    private BusinessCalendars() {}

    /** The calendar of a country (ISO 3166 code, {@code CN}) or of a part of it ({@code DE-SH}). */
    public static BusinessCalendar of(String code) {
        Days days = BY_CODE.getOrDefault(code, BY_CODE.getOrDefault(code.substring(0, 2), NONE));
        return new BusinessCalendar(code, day -> days.isOpen(day));
    }

    /** Easter Sunday of the Gregorian calendar (algorithm of Meeus, Jones and Butcher). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }

    private static boolean targetOpen(LocalDate day) {
        LocalDate easter = easter(day.getYear());
        return !isWeekend(day)
                && !TARGET_FIXED.contains(MonthDay.from(day))
                && !day.equals(easter.minusDays(2))
                && !day.equals(easter.plusDays(1));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static Map<String, Days> read() {
        try (InputStream in = Objects.requireNonNull(BusinessCalendars.class.getResourceAsStream("holidays.csv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Map<String, Days> byCode = new HashMap<>();
            lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("calendar,"))
                    .map(line -> List.of(line.split(",", 4)))
                    .forEach(cells -> add(byCode, cells.get(0), LocalDate.parse(cells.get(1)), cells.get(2)));
            return byCode;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Map<String, Days> byCode, String code, LocalDate day, String kind) {
        Days days = byCode.computeIfAbsent(code, c -> new Days(new HashSet<>(), new HashSet<>()));
        if (kind.equals("open")) {
            days.makeUp().add(day);
        } else {
            days.closed().add(day);
        }
    }

    private record Days(Set<LocalDate> closed, Set<LocalDate> makeUp) {
        boolean isOpen(LocalDate day) {
            return makeUp.contains(day) || (!isWeekend(day) && !closed.contains(day));
        }
    }
}
