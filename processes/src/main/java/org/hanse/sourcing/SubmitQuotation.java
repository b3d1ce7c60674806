package org.hanse.sourcing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hanse.pricing.TransportMode;
import org.jspecify.annotations.Nullable;

/**
 * A supplier's answer. Each answer is a new version; the last one that was not withdrawn counts.
 *
 * @param lines one price for each line of the request
 * @param currency of all prices
 * @param incoterm of the 2020 edition
 * @param place the term's named place; default: the supplier's city, or the buyer's for terms of arrival
 * @param mode of the main carriage; default: the lane's usual one
 * @param origin ISO 3166; null where the supplier does not say it
 * @param proof of preferential origin: A.TR, EUR.1 or REX
 * @param leadDays until the goods are ready
 * @param leadFrom {@code order} (default), {@code deposit} or {@code approval} of a sample or drawing
 * @param validUntil default: today and the days that the buyer asked for
 * @param charges one-off, such as tooling, in the same currency
 * @param afterEntry part of the price for what happens after entry into the EU
 * @param deviations from what was asked, in the supplier's words
 * @param details what is said beyond that, or null
 */
public record SubmitQuotation(
        @NotEmpty @Size(max = 100) List<@Valid Line> lines,
        @NotBlank @Size(min = 3, max = 3) String currency,
        @NotBlank @Size(min = 3, max = 3) String incoterm,
        @Size(max = 200) @Nullable String place,
        @Nullable TransportMode mode,
        @Pattern(regexp = "[A-Z]{2}") @Nullable String origin,
        @Pattern(regexp = "A\\.TR|EUR\\.1|REX") @Nullable String proof,
        @Min(0) @Max(730) int leadDays,

        @Pattern(regexp = "order|deposit|approval") @Nullable
        String leadFrom,

        @Nullable LocalDate validUntil,
        @DecimalMin("0") @Nullable BigDecimal charges,
        @Size(max = 200) @Nullable String chargesFor,
        @DecimalMin("0") @Nullable BigDecimal afterEntry,
        @Size(max = 4000) @Nullable String deviations,
        @Valid @Nullable QuotationDetails details) {

    @com.fasterxml.jackson.annotation.JsonCreator
    public SubmitQuotation {
        lines = List.copyOf(lines);
    }

    /** An answer without details. */
    public SubmitQuotation(
            List<Line> lines,
            String currency,
            String incoterm,
            @Nullable String place,
            @Nullable TransportMode mode,
            @Nullable String origin,
            @Nullable String proof,
            int leadDays,
            @Nullable String leadFrom,
            @Nullable LocalDate validUntil,
            @Nullable BigDecimal charges,
            @Nullable String chargesFor,
            @Nullable BigDecimal afterEntry,
            @Nullable String deviations) {
        this(
                lines,
                currency,
                incoterm,
                place,
                mode,
                origin,
                proof,
                leadDays,
                leadFrom,
                validUntil,
                charges,
                chargesFor,
                afterEntry,
                deviations,
                null);
    }

    /** The same with details. */
    public SubmitQuotation with(QuotationDetails more) {
        return new SubmitQuotation(
                lines,
                currency,
                incoterm,
                place,
                mode,
                origin,
                proof,
                leadDays,
                leadFrom,
                validUntil,
                charges,
                chargesFor,
                afterEntry,
                deviations,
                more);
    }

    /** What is said beyond price, term and days. */
    QuotationDetails more() {
        return details == null ? QuotationDetails.NONE : details;
    }

    /** The shortest answer: one price a line, term, days. */
    public static SubmitQuotation of(List<Line> lines, String currency, String incoterm, int leadDays) {
        return new SubmitQuotation(
                lines, currency, incoterm, null, null, null, null, leadDays, null, null, null, null, null, null);
    }

    /**
     * The price of one line.
     *
     * @param price at most 6 decimals
     * @param per units that the price is for; default 1
     */
    public record Line(
            @Positive int no,
            @DecimalMin("0") BigDecimal price,
            @Positive @Nullable Integer per) {

        /** A price for one unit. */
        public static Line of(int no, String price) {
            return new Line(no, new BigDecimal(price), null);
        }
    }
}
