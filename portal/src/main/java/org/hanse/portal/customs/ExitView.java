package org.hanse.portal.customs;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.hanse.customs.ExitFile;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The proof of exit of an export as the API tells it to its supplier; times in UTC, days at the supplier's place.
 *
 * @param day which day of the term it is, from 0 on the day of export
 * @param atRisk VAT that is due where no proof comes; zero once it is proved
 */
record ExitView(
        String shipment,
        String deal,
        @Nullable String movementReference,
        LocalDate exportedOn,
        LocalDate dueOn,
        long day,
        long days,
        String state,
        String country,
        BigDecimal percent,
        Money net,
        Money atRisk,
        Money owed,
        List<Proof> proofs,
        List<String> missing,
        List<ExitFile.Booking> bookings) {

    /** A proof at hand. */
    record Proof(String kind, String reference, @Nullable LocalDate issuedOn, String by, Instant at) {}

    static ExitView of(ExitFile file, LocalDate today) {
        Money none = Money.zero(file.net().getCurrencyUnit());
        return new ExitView(
                file.shipment().toString(),
                file.deal().toString(),
                file.movementReference(),
                file.exportedOn(),
                file.dueOn(),
                file.day(today),
                file.days(),
                word(file.state()),
                file.country(),
                file.percent(),
                file.net(),
                file.settled() ? none : file.atRisk(),
                file.owed(),
                file.proofs().stream()
                        .map(one -> new Proof(word(one.kind()), one.reference(), one.issuedOn(), one.by(), one.at()))
                        .toList(),
                file.missing().stream().map(ExitView::word).toList(),
                file.bookings());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
