package org.hanse.portal.onboarding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.onboarding.Apply;
import org.jspecify.annotations.Nullable;

/** Owners as they are typed, one a line: {@code name; person or company; country; share in %; of whom}. */
final class OwnerLines {

    private static final int LEAST = 3;
    private static final int MOST = 5;

    private OwnerLines() {}

    /** The owners. @throws Refusal at {@code owners} where a line cannot be read */
    static List<Apply.OwnerLine> of(String typed) {
        return typed.lines()
                .filter(line -> !line.isBlank())
                .map(OwnerLines::line)
                .toList();
    }

    /** A share as typed, with point or comma; null where nothing was. */
    static @Nullable BigDecimal percent(String typed, String field) {
        String number = typed.strip().replace(',', '.').replaceFirst("\\s*%$", "");
        if (number.isEmpty()) {
            return null;
        }
        if (!number.matches("[0-9]{1,3}(\\.[0-9]{1,2})?")) {
            throw Refusal.of(KernelReason.INVALID_FIELD, field, typed);
        }
        return new BigDecimal(number);
    }

    private static Apply.OwnerLine line(String line) {
        String[] parts = line.split("[;；]", -1);
        if (parts.length < LEAST || parts.length > MOST) {
            throw Refusal.of(KernelReason.INVALID_FIELD, "owners", line);
        }
        String kind = parts[1].strip().toLowerCase(Locale.ROOT);
        if (!kind.equals("person") && !kind.equals("company")) {
            throw Refusal.of(KernelReason.INVALID_FIELD, "owners", line);
        }
        return new Apply.OwnerLine(
                parts[0].strip(),
                kind.equals("person"),
                null,
                parts[2].strip().toUpperCase(Locale.ROOT),
                parts.length > LEAST ? percent(parts[LEAST], "owners") : null,
                parts.length == MOST && !parts[MOST - 1].isBlank() ? parts[MOST - 1].strip() : null);
    }
}
