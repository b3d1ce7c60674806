package org.hanse.portal.sourcing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.sourcing.Guests;
import org.hanse.sourcing.SubmitQuotation;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** A supplier's answer as it was typed; the last five belong to a guest's first answer. */
record QuoteForm(
        @Nullable List<String> price,
        @Nullable List<String> per,
        @Nullable String currency,
        @Nullable String incoterm,
        @Nullable String place,
        @Nullable String leadDays,
        @Nullable String leadFrom,
        @Nullable String validUntil,
        @Nullable String charges,
        @Nullable String chargesFor,
        @Nullable String origin,
        @Nullable String proof,
        @Nullable String deviations,
        @Nullable String reason,
        @Nullable String question,
        @Nullable String code,
        @Nullable String company,
        @Nullable String latinName,
        @Nullable String registration,
        @Nullable String contact,
        DetailForm detail) {

    /** Reads the page's fields; price and base stand once a line. */
    static QuoteForm of(MultiValueMap<String, String> typed) {
        return new QuoteForm(
                typed.get("price"),
                typed.get("per"),
                typed.getFirst("currency"),
                typed.getFirst("incoterm"),
                typed.getFirst("place"),
                typed.getFirst("leadDays"),
                typed.getFirst("leadFrom"),
                typed.getFirst("validUntil"),
                typed.getFirst("charges"),
                typed.getFirst("chargesFor"),
                typed.getFirst("origin"),
                typed.getFirst("proof"),
                typed.getFirst("deviations"),
                typed.getFirst("reason"),
                typed.getFirst("question"),
                typed.getFirst("code"),
                typed.getFirst("company"),
                typed.getFirst("latinName"),
                typed.getFirst("registration"),
                typed.getFirst("contact"),
                DetailForm.of(typed));
    }

    /** What was typed for a line's price. */
    public String priceOf(int index) {
        return price == null || index >= price.size() ? "" : price.get(index);
    }

    /** How many units a line's price is for. */
    public String perOf(int index) {
        return per == null || index >= per.size() ? "1" : per.get(index);
    }

    SubmitQuotation command() {
        return new SubmitQuotation(
                lines(),
                Objects.requireNonNullElse(text(currency), ""),
                Objects.requireNonNullElse(text(incoterm), ""),
                text(place),
                null,
                text(origin),
                text(proof),
                days(),
                text(leadFrom),
                day(),
                text(charges) == null ? null : number(charges, "charges"),
                text(chargesFor),
                null,
                text(deviations),
                detail.details());
    }

    List<SubmitQuotation.Line> lines() {
        List<SubmitQuotation.Line> lines = new ArrayList<>();
        List<String> prices = price == null ? List.of() : price;
        for (int i = 0; i < prices.size(); i++) {
            lines.add(new SubmitQuotation.Line(
                    i + 1,
                    number(prices.get(i), "price"),
                    number(perOf(i), "per").intValueExact()));
        }
        return lines;
    }

    Guests.Introduction introduction() {
        return new Guests.Introduction(
                Objects.requireNonNullElse(company, ""),
                Objects.requireNonNullElse(latinName, ""),
                Objects.requireNonNullElse(registration, ""),
                "CN",
                "",
                Objects.requireNonNullElse(contact, ""));
    }

    private int days() {
        return number(leadDays, "leadDays").intValueExact();
    }

    private @Nullable LocalDate day() {
        String typed = text(validUntil);
        try {
            return typed == null ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            throw Refusal.of(KernelReason.INVALID_FIELD, "validUntil", typed).because(e);
        }
    }

    private static BigDecimal number(@Nullable String typed, String field) {
        String plain = Objects.requireNonNullElse(typed, "").strip().replace(",", "");
        try {
            return new BigDecimal(plain);
        } catch (NumberFormatException e) {
            throw Refusal.of(KernelReason.INVALID_FIELD, field, plain.isEmpty() ? field : plain)
                    .because(e);
        }
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
