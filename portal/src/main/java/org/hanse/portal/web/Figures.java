package org.hanse.portal.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes amounts, quantities and times for readers, in their language and their time zone; nothing here calculates. */
@Component("figures")
public class Figures {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final int UNIT_PRICE_DECIMALS = 6;
    private static final int WEEK = 6;

    private final Clock clock;
    private final MessageSource messages;

    Figures(Clock clock, MessageSource messages) {
        this.clock = clock;
        this.messages = messages;
    }

    /** All decimals of the currency, grouped, then its code: {@code 31,250.00 CNY}. */
    public String money(@Nullable Money money) {
        if (money == null) {
            return "";
        }
        int decimals = money.getCurrencyUnit().getDecimalPlaces();
        return number(money.getAmount(), decimals, decimals) + " "
                + money.getCurrencyUnit().getCode();
    }

    /** For lists: {@code 950 EUR}, {@code 48.7 k EUR}, {@code 1.2 m EUR}; rounded half up, never used to decide. */
    public String moneyShort(@Nullable Money money) {
        if (money == null) {
            return "";
        }
        BigDecimal amount = money.getAmount();
        String code = " " + money.getCurrencyUnit().getCode();
        if (amount.abs().compareTo(THOUSAND) < 0) {
            return number(amount, 0, 2) + code;
        }
        boolean millions = amount.abs().compareTo(MILLION) >= 0;
        BigDecimal part = amount.divide(millions ? MILLION : THOUSAND, 1, RoundingMode.HALF_UP);
        return number(part, 0, 1) + (millions ? " m" : " k") + code;
    }

    /** A quantity without trailing zeros. */
    public String quantity(@Nullable BigDecimal quantity) {
        return quantity == null ? "" : number(quantity, 0, UNIT_PRICE_DECIMALS);
    }

    /** A unit price: at least two, at most six decimals. */
    public String price(@Nullable BigDecimal price) {
        return price == null ? "" : number(price, 2, UNIT_PRICE_DECIMALS);
    }

    /** A day: {@code 26 Nov 2026}, {@code 2026年11月26日}. */
    public String date(@Nullable LocalDate date) {
        return date == null ? "" : date.format(pattern("layout.format.date"));
    }

    /** A moment in the reader's zone: {@code 26 Nov 2026 16:00}. */
    public String dateTime(@Nullable Instant moment) {
        return moment == null ? "" : moment.atZone(zone()).format(pattern("layout.format.date-time"));
    }

    /** A moment near now as people say it: {@code today 16:00}, {@code Thu 16:00}, {@code 26 Nov 16:00}. */
    public String when(@Nullable Instant moment) {
        if (moment == null) {
            return "";
        }
        ZonedDateTime at = moment.atZone(zone());
        String time = at.format(DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT));
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(clock.instant(), zone()), at.toLocalDate());
        if (days >= -1 && days <= 1) {
            String key = days == 0 ? "today" : days == 1 ? "tomorrow" : "yesterday";
            return messages.getMessage("layout.when." + key, new Object[] {time}, LocaleContextHolder.getLocale());
        }
        return at.format(pattern(Math.abs(days) <= WEEK ? "layout.format.week-day" : "layout.format.day-time"));
    }

    /** How many days ago a day was in the reader's zone; 0 today, less than 0 ahead. */
    public long daysAgo(LocalDate day) {
        return ChronoUnit.DAYS.between(day, LocalDate.ofInstant(clock.instant(), zone()));
    }

    /** The zone that times are shown in. */
    public ZoneId zone() {
        return LocaleContextHolder.getTimeZone().toZoneId();
    }

    private DateTimeFormatter pattern(String key) {
        Locale locale = LocaleContextHolder.getLocale();
        return DateTimeFormatter.ofPattern(messages.getMessage(key, null, locale), locale);
    }

    private static String number(BigDecimal value, int least, int most) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.ENGLISH);
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}
