package org.hanse.portal.sourcing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.sourcing.CureQuotation;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The few fields with which a supplier puts the form of an opened quotation right. */
final class CureForm {

    private CureForm() {}

    static CureQuotation of(MultiValueMap<String, String> typed) {
        return new CureQuotation(
                day(text(typed, "validUntil")),
                text(typed, "place"),
                text(typed, "origin"),
                text(typed, "proof"),
                text(typed, "leadFrom"),
                null,
                text(typed, "deviations"));
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        try {
            return typed == null ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            throw Refusal.of(KernelReason.INVALID_FIELD, "validUntil", typed).because(e);
        }
    }

    private static @Nullable String text(MultiValueMap<String, String> typed, String field) {
        String text = typed.getFirst(field);
        return text == null || text.isBlank() ? null : text.strip();
    }
}
