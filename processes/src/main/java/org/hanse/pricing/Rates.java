package org.hanse.pricing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.stream.Collectors;
import org.hanse.kernel.BusinessCalendars;
import org.hanse.kernel.Currencies;
import org.hanse.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The dated exchange rates: what was published when and by whom. Nothing published is ever changed. */
@Service
@Transactional
public class Rates implements RatesPublished {

    private static final ZoneId FRANKFURT = ZoneId.of("Europe/Berlin");
    private static final LocalTime OUT_BY = LocalTime.of(17, 0);

    private final JdbcClient jdbc;
    private final Clock clock;

    Rates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void published(DailyRates rates) {
        rates.perEuro().forEach((currency, perEuro) -> {
            if (Currencies.codes().contains(currency)) {
                keep(rates, currency, perEuro);
            }
        });
    }

    /**
     * The newest rates of the day or before it; a published source goes before the sample that ships with Hanse.
     *
     * @throws Refusal {@link PricingReason#NO_RATE} where none is known
     */
    @Transactional(readOnly = true)
    public RateSet at(LocalDate day) {
        return jdbc.sql("select source, day from pricing.rate where day <= :day"
                        + " order by source = 'sample', day desc limit 1")
                .param("day", day)
                .query((row, n) -> of(row.getString("source"), row.getObject("day", LocalDate.class)))
                .optional()
                .orElseThrow(() -> new Refusal(PricingReason.NO_RATE, "EUR", day));
    }

    /** The rates of exactly this source and day, as a comparison has kept them. */
    @Transactional(readOnly = true)
    public RateSet of(String source, LocalDate day) {
        Map<String, BigDecimal> perEuro = jdbc
                .sql("select currency, per_euro from pricing.rate where source = :source and day = :day")
                .param("source", source)
                .param("day", day)
                .query((row, n) -> Map.entry(row.getString("currency"), row.getBigDecimal("per_euro")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, rate -> plain(rate.getValue())));
        return new RateSet(day, source, perEuro);
    }

    /** The newest day whose reference rates should be out at that moment: the ECB's come about 16:00 on TARGET days. */
    public static LocalDate due(Instant moment) {
        ZonedDateTime there = moment.atZone(FRANKFURT);
        LocalDate today = there.toLocalDate();
        LocalDate day = there.toLocalTime().isBefore(OUT_BY) ? today.minusDays(1) : today;
        while (!BusinessCalendars.TARGET.isBusinessDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    private static BigDecimal plain(BigDecimal rate) {
        BigDecimal stripped = rate.stripTrailingZeros();
        return stripped.scale() < 4 ? stripped.setScale(4) : stripped;
    }

    private void keep(DailyRates rates, String currency, BigDecimal perEuro) {
        jdbc.sql("insert into pricing.rate (day, currency, source, per_euro, heard_at)"
                        + " values (:day, :currency, :source, :rate, :now) on conflict do nothing")
                .param("day", rates.day())
                .param("currency", currency)
                .param("source", rates.source())
                .param("rate", perEuro)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}
