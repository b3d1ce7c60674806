package org.hanse.portal.sourcing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.sourcing.AskForQuotations;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The one page on which a buyer asks, as it was filled in; everything but lines and suppliers may stay empty. */
record AskForm(
        @Nullable List<String> product,
        @Nullable List<String> quantity,
        @Nullable List<String> unit,
        @Nullable List<String> hs,
        @Nullable List<String> target,
        @Nullable List<String> supplier,
        @Nullable String email,
        @Nullable String deliverTo,
        @Nullable String needBy,
        @Nullable String deadline,
        @Nullable String incoterm,
        @Nullable String currency,
        @Nullable String payment,
        @Nullable String note) {

    /** Reads the page's fields; a field of the same name stands once a line. */
    static AskForm of(MultiValueMap<String, String> typed) {
        return new AskForm(
                typed.get("product"),
                typed.get("quantity"),
                typed.get("unit"),
                typed.get("hs"),
                typed.get("target"),
                typed.get("supplier"),
                typed.getFirst("email"),
                typed.getFirst("deliverTo"),
                typed.getFirst("needBy"),
                typed.getFirst("deadline"),
                typed.getFirst("incoterm"),
                typed.getFirst("currency"),
                typed.getFirst("payment"),
                typed.getFirst("note"));
    }

    static AskForm empty() {
        return new AskForm(
                List.of(""),
                List.of(""),
                List.of("C62"),
                List.of(""),
                List.of(""),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Whether the supplier was ticked. */
    public boolean ticked(String id) {
        return supplier != null && supplier.contains(id);
    }

    /** What is asked for. @param zone the buyer's, in which the deadline was typed */
    AskForQuotations command(ZoneId zone, int undoSeconds) {
        return new AskForQuotations(
                null,
                null,
                lines(),
                invited(),
                text(deliverTo),
                null,
                day(needBy),
                moment(deadline, zone),
                text(incoterm),
                text(currency),
                text(payment),
                null,
                text(note),
                null,
                undoSeconds);
    }

    private List<AskForQuotations.Line> lines() {
        List<AskForQuotations.Line> lines = new ArrayList<>();
        List<String> products = product == null ? List.of() : product;
        for (int i = 0; i < products.size(); i++) {
            if (!products.get(i).isBlank() || i == 0) {
                lines.add(new AskForQuotations.Line(
                        products.get(i).strip(),
                        number(at(quantity, i), "quantity"),
                        text(at(unit, i)),
                        text(Objects.requireNonNullElse(at(hs, i), "").replaceAll("[\\s.]", "")),
                        text(at(target, i)) == null ? null : number(at(target, i), "target"),
                        text(currency),
                        null));
            }
        }
        return lines;
    }

    private List<AskForQuotations.Invitee> invited() {
        List<AskForQuotations.Invitee> invited = new ArrayList<>();
        if (supplier != null) {
            supplier.forEach(id -> invited.add(AskForQuotations.Invitee.company(UUID.fromString(id))));
        }
        String typed = text(email);
        if (typed != null) {
            for (String address : typed.split("[\\s,;]+", -1)) {
                if (!address.isBlank()) {
                    invited.add(AskForQuotations.Invitee.mail(address));
                }
            }
        }
        return invited;
    }

    private static BigDecimal number(@Nullable String typed, String field) {
        try {
            return new BigDecimal(Objects.requireNonNullElse(typed, "").strip().replace(",", "."));
        } catch (NumberFormatException e) {
            throw Refusal.of(KernelReason.INVALID_FIELD, field, Objects.requireNonNullElse(typed, ""))
                    .because(e);
        }
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        String text = text(typed);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Refusal.of(KernelReason.INVALID_FIELD, "needBy", text).because(e);
        }
    }

    private static @Nullable Instant moment(@Nullable String typed, ZoneId zone) {
        String text = text(typed);
        try {
            return text == null ? null : LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeParseException e) {
            throw Refusal.of(KernelReason.INVALID_FIELD, "deadline", text).because(e);
        }
    }

    private static @Nullable String at(@Nullable List<String> list, int index) {
        return list == null || index >= list.size() ? null : list.get(index);
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
