package org.hanse.sourcing;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Puts the form of an opened quotation right. What is null stays as it was sealed; prices, currency, term and lead time
 * cannot be changed.
 */
public record CureQuotation(
        @Nullable LocalDate validUntil,
        @Size(max = 200) @Nullable String place,
        @Size(max = 2) @Nullable String origin,
        @Size(max = 5) @Nullable String proof,
        @Size(max = 7) @Nullable String leadFrom,
        @Size(max = 200) @Nullable String chargesFor,
        @Size(max = 4000) @Nullable String deviations) {

    /** The sealed quotation with what is put right. */
    SubmitQuotation applied(SubmitQuotation sealed) {
        return new SubmitQuotation(
                sealed.lines(),
                sealed.currency(),
                sealed.incoterm(),
                or(place, sealed.place()),
                sealed.mode(),
                or(origin, sealed.origin()),
                or(proof, sealed.proof()),
                sealed.leadDays(),
                or(leadFrom, sealed.leadFrom()),
                or(validUntil, sealed.validUntil()),
                sealed.charges(),
                or(chargesFor, sealed.chargesFor()),
                sealed.afterEntry(),
                or(deviations, sealed.deviations()));
    }

    private static <T> @Nullable T or(@Nullable T said, @Nullable T before) {
        return said == null ? before : said;
    }
}
