package org.hanse.customs;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.hanse.kernel.DealId;
import org.hanse.kernel.ShipmentId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Whether goods that were exported without VAT can be proved to have left the Union (VAT Directive 2006/112/EC art. 146,
 * rules R6.1 row 6).
 *
 * @param movementReference of the export declaration (MRN), or null
 * @param exportedOn when customs released them for export, at the supplier's place
 * @param dueOn the last day for a proof
 * @param country whose VAT would be due
 * @param percent its standard rate on that day
 * @param net value of the goods
 * @param atRisk VAT on it, rounded once, HALF_UP
 */
public record ExitFile(
        ShipmentId shipment,
        DealId deal,
        @Nullable String movementReference,
        LocalDate exportedOn,
        LocalDate dueOn,
        String country,
        BigDecimal percent,
        Money net,
        Money atRisk,
        State state,
        List<Proof> proofs,
        List<Booking> bookings) {

    public ExitFile {
        proofs = List.copyOf(proofs);
        bookings = List.copyOf(bookings);
    }

    /** How it stands. */
    public enum State {
        /** Not proved, still in time. */
        OPEN,
        /** Proved in time. */
        PROVED,
        /** Not proved in time: booked provisionally as taxed. */
        BOOKED,
        /** Proved late: exempt again. */
        RESTORED
    }

    /** What proves it; the message of customs alone, the others together. */
    public enum Kind {
        EXIT_MESSAGE,
        DELIVERY,
        PAYMENT,
        IMPORT_ABROAD,
        CONSIGNMENT_NOTE
    }

    /** A proof at hand. */
    public record Proof(
            Kind kind, String reference, @Nullable LocalDate issuedOn, String by, Instant at) {}

    /**
     * What the supplier books about its own VAT.
     *
     * @param category of EN 16931: S taxed, G exempt as an export
     * @param vat what is owed more, or less where it is negative
     */
    public record Booking(
            String kind, String category, BigDecimal percent, Money net, Money vat, String because, Instant at) {}

    /** Which day of the term it is, from 0 on the day of export. */
    public long day(LocalDate today) {
        return ChronoUnit.DAYS.between(exportedOn, today);
    }

    /** Days of the term. */
    public long days() {
        return ChronoUnit.DAYS.between(exportedOn, dueOn);
    }

    /** Whether nothing is to be proved any more. */
    public boolean settled() {
        return state == State.PROVED || state == State.RESTORED;
    }

    /** The kinds that are not at hand. */
    public List<Kind> missing() {
        return Arrays.stream(Kind.values())
                .filter(kind -> proofs.stream().noneMatch(proof -> proof.kind() == kind))
                .toList();
    }

    /** What all bookings come to: what is owed at present. */
    public Money owed() {
        return bookings.stream().map(Booking::vat).reduce(Money.zero(net.getCurrencyUnit()), Money::plus);
    }
}
