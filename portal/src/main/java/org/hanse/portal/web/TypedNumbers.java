package org.hanse.portal.web;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.regex.Pattern;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers as people type or paste them: decimal point or comma, thousands grouped by comma, point, apostrophe or
 * space. What stays ambiguous ({@code 1,000}) is read as grouped by comma and decimal by point, as all pages write it, unless
 * other numbers of the same sheet show the other habit. Nothing is rounded.
 */
public final class TypedNumbers {

    private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0\u2009\u202f'’]");
    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,10})?");
    private static final Pattern DECIMAL_COMMA =
            Pattern.compile("[+-]?(\\d{1,3}(\\.\\d{3})+,\\d+|\\d+,(\\d{1,2}|\\d{4,})|0,\\d+|\\d{1,3}(\\.\\d{3}){2,})");

    private TypedNumbers() {}

    /** Whether at least one of the texts can only be a number with decimal comma. */
    public static boolean decimalComma(Collection<String> texts) {
        return texts.stream()
                .map(text -> BLANKS.matcher(text).replaceAll(""))
                .anyMatch(text -> DECIMAL_COMMA.matcher(text).matches());
    }

    /** The number, or null where nothing was typed. @throws Refusal naming the field where the text is no number */
    public static @Nullable BigDecimal orNull(@Nullable String typed, String field) {
        return typed == null || typed.isBlank() ? null : read(typed, field);
    }

    /** The number. @throws Refusal naming the field where the text is no number */
    public static BigDecimal read(@Nullable String typed, String field) {
        return read(typed, field, false);
    }

    /** As {@link #read(String, String)}. @param comma whether the sheet it comes from writes a decimal comma */
    public static BigDecimal read(@Nullable String typed, String field, boolean comma) {
        String text = typed == null ? "" : BLANKS.matcher(typed).replaceAll("");
        String plain = plain(text, comma || DECIMAL_COMMA.matcher(text).matches());
        if (!PLAIN.matcher(plain).matches()) {
            throw Refusal.of(KernelReason.INVALID_FIELD, field, typed == null ? "" : typed);
        }
        return new BigDecimal(plain);
    }

    private static String plain(String text, boolean comma) {
        char decimal = comma ? ',' : '.';
        String grouping = comma ? "." : ",";
        int point = text.indexOf(decimal);
        String whole = point < 0 ? text : text.substring(0, point);
        String rest = point < 0 ? "" : "." + text.substring(point + 1);
        boolean grouped = whole.matches("[+-]?\\d{1,3}(\\" + grouping + "\\d{3})+");
        return (grouped ? whole.replace(grouping, "") : whole) + rest;
    }
}
