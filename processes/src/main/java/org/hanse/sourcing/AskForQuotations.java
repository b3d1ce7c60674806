package org.hanse.sourcing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks suppliers for quotations. Only lines and suppliers must be said; everything else has a default.
 *
 * @param title default: the first line's product
 * @param kind default {@code SIMPLE}
 * @param deliverTo default: the company's main address
 * @param deliverCountry ISO 3166; default: the company's country
 * @param needBy date at the place of delivery; default: today and six weeks
 * @param deadline UTC; default: three working days of the slowest invited country, 16:00 buyer's time
 * @param incoterm default: the supplier names it
 * @param currency default: the supplier's choice
 * @param payment default {@code escrow, all upon acceptance}
 * @param validityDays default 30
 * @param escrow default true; false for a deal paid directly
 * @param attachments ids of files that were kept for it
 * @param undoSeconds for how long it can be taken back before it leaves; default 0
 */
public record AskForQuotations(
        @Size(max = 200) @Nullable String title,
        @Nullable RfqKind kind,
        @NotEmpty @Size(max = 100) List<@Valid Line> lines,
        @NotEmpty @Size(max = 20) List<@Valid Invitee> suppliers,
        @Size(max = 400) @Nullable String deliverTo,
        @Pattern(regexp = "[A-Z]{2}") @Nullable String deliverCountry,
        @Nullable LocalDate needBy,
        @Nullable Instant deadline,
        @Size(max = 3) @Nullable String incoterm,
        @Size(min = 3, max = 3) @Nullable String currency,
        @Size(max = 200) @Nullable String payment,
        @Min(1) @Max(365) @Nullable Integer validityDays,
        @Size(max = 4000) @Nullable String note,
        @Nullable Boolean escrow,
        @Min(0) @Max(300) @Nullable Integer undoSeconds,
        @Size(max = 20) @Nullable List<UUID> attachments) {

    public AskForQuotations {
        lines = List.copyOf(lines);
        suppliers = List.copyOf(suppliers);
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
    }

    /** What is asked for without files. */
    public AskForQuotations(
            @Nullable String title,
            @Nullable RfqKind kind,
            List<Line> lines,
            List<Invitee> suppliers,
            @Nullable String deliverTo,
            @Nullable String deliverCountry,
            @Nullable LocalDate needBy,
            @Nullable Instant deadline,
            @Nullable String incoterm,
            @Nullable String currency,
            @Nullable String payment,
            @Nullable Integer validityDays,
            @Nullable String note,
            @Nullable Boolean escrow,
            @Nullable Integer undoSeconds) {
        this(
                title,
                kind,
                lines,
                suppliers,
                deliverTo,
                deliverCountry,
                needBy,
                deadline,
                incoterm,
                currency,
                payment,
                validityDays,
                note,
                escrow,
                undoSeconds,
                null);
    }

    /** The shortest way to ask: lines and suppliers, all else by default. */
    public static AskForQuotations of(List<Line> lines, List<Invitee> suppliers) {
        return new AskForQuotations(
                null, null, lines, suppliers, null, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * One line.
     *
     * @param unit UN/ECE Recommendation 20; default {@code C62}, one piece
     * @param targetPrice per unit, or null
     */
    public record Line(
            @NotBlank @Size(max = 300) String product,

            @DecimalMin(value = "0", inclusive = false) @Digits(integer = 12, fraction = 3)
            BigDecimal quantity,

            @Size(max = 3) @Nullable String unit,
            @Pattern(regexp = "[0-9]{6,10}") @Nullable String hsCode,
            @DecimalMin("0") @Nullable BigDecimal targetPrice,
            @Size(min = 3, max = 3) @Nullable String targetCurrency,
            @Size(max = 1000) @Nullable String note) {

        /** Pieces of something. */
        public static Line of(String product, String quantity) {
            return new Line(product, new BigDecimal(quantity), null, null, null, null, null);
        }
    }

    /**
     * Who is asked: a company of the directory, or a mail address.
     *
     * @param contact the person's name, or null
     * @param language of the mail to an address; default: of the company, or both
     */
    public record Invitee(
            @Nullable UUID supplier,

            @Size(max = 254) @Pattern(regexp = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+") @Nullable
            String email,

            @Size(max = 120) @Nullable String contact,
            @Size(max = 20) @Nullable String language,
            @Size(max = 300) @Nullable String reason) {

        /** A company of the directory. */
        public static Invitee company(UUID supplier) {
            return new Invitee(supplier, null, null, null, null);
        }

        /** Somebody by mail. */
        public static Invitee mail(String email) {
            return new Invitee(null, email, null, null, null);
        }
    }
}
