package org.hanse.portal.pricing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.pricing.TariffLine;
import org.hanse.pricing.Tariffs;
import org.springframework.stereotype.Component;

/** Reads a question about the tariff as it was typed. */
@Component
class TariffLookUp {

    private final Tariffs tariffs;
    private final Clock clock;

    TariffLookUp(Tariffs tariffs, Clock clock) {
        this.tariffs = tariffs;
        this.clock = clock;
    }

    /** The rows in force; an empty origin means any, an empty day today (UTC). */
    List<TariffLine> rows(String hs, String origin, String destination, String day) {
        return tariffs.of(
                hs.strip(),
                origin.isBlank() ? null : code(origin),
                code(destination),
                day.isBlank() ? today() : date(day.strip()));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    static String code(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Refusal.of(KernelReason.INVALID_FIELD, "day", text).because(e);
        }
    }
}
