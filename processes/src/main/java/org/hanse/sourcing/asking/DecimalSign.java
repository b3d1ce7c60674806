package org.hanse.sourcing.asking;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Collection;
import java.util.regex.Pattern;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * How a number was written: which sign parts the decimals. Thousands may be grouped by the other sign, by a space or by an
 * apostrophe. What may be read in two ways ({@code 1,000}) is said to be so, never guessed in silence.
 */
public enum DecimalSign {
    /** {@code 1,234.5} */
    POINT('.', ','),
    /** {@code 1.234,5} */
    COMMA(',', '.');

    private static final Pattern SPACES = Pattern.compile("(?<=[0-9])[\\s'’\\u00a0\\u202f](?=[0-9]{3})");
    private static final int GROUP = 3;

    private final char decimal;
    private final Pattern form;
    private final String group;

    DecimalSign(char decimal, char group) {
        this.decimal = decimal;
        this.group = String.valueOf(group);
        String between = Pattern.quote(this.group);
        this.form = Pattern.compile("[+-]?([0-9]{1,3}(" + between + "[0-9]{3})+|[0-9]*)("
                + Pattern.quote(String.valueOf(decimal)) + "[0-9]+)?");
    }

    /**
     * What many numbers together show.
     *
     * @param sign which one to read them by
     * @param certain false where nothing decides, or the numbers contradict each other
     */
    public record Recognised(DecimalSign sign, boolean certain) {}

    /** Which sign the numbers show; the other one where none decides. */
    public static Recognised shownBy(Collection<String> numbers, DecimalSign otherwise) {
        int points = 0;
        int commas = 0;
        boolean open = false;
        for (String number : numbers) {
            String plain = plain(number);
            DecimalSign shown = shownBy(plain);
            points += shown == POINT ? 1 : 0;
            commas += shown == COMMA ? 1 : 0;
            open |= shown == null && (plain.indexOf('.') >= 0 || plain.indexOf(',') >= 0);
        }
        if (points == 0 && commas == 0) {
            return new Recognised(otherwise, !open);
        }
        DecimalSign sign = points == commas ? otherwise : points > commas ? POINT : COMMA;
        return new Recognised(sign, points == 0 || commas == 0);
    }

    /**
     * A number that stands alone, as in a field of a form.
     *
     * @throws Refusal NUMBER_AMBIGUOUS where it can be read in two ways; where it is no number
     */
    public static BigDecimal read(String text, String field) {
        String plain = plain(text);
        DecimalSign sign = shownBy(plain);
        if (sign == null && (plain.indexOf('.') >= 0 || plain.indexOf(',') >= 0)) {
            throw Refusal.of(AskReason.NUMBER_AMBIGUOUS, field, text.strip());
        }
        try {
            return (sign == null ? POINT : sign).read(plain);
        } catch (NumberFormatException e) {
            throw Refusal.of(KernelReason.INVALID_FIELD, field, text.strip()).because(e);
        }
    }

    /** Reads a number written with this sign. @throws NumberFormatException where it is none */
    public BigDecimal read(String text) {
        String plain = plain(text);
        if (plain.isEmpty() || !form.matcher(plain).matches()) {
            throw new NumberFormatException(text);
        }
        BigDecimal number = new BigDecimal(plain.replace(group, "").replace(decimal, '.')).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    /** The number so that {@link #read(String, String)} reads it again; a fourth decimal keeps three from being a group. */
    public static String write(BigDecimal number) {
        String plain = number.stripTrailingZeros().toPlainString();
        return plain.indexOf('.') >= 0 && shownBy(plain) == null ? plain + "0" : plain;
    }

    private static @Nullable DecimalSign shownBy(String plain) {
        int point = plain.lastIndexOf('.');
        int comma = plain.lastIndexOf(',');
        if (point < 0 && comma < 0) {
            return null;
        }
        if (point >= 0 && comma >= 0) {
            return point > comma ? POINT : COMMA;
        }
        boolean pointed = point >= 0;
        int at = Math.max(point, comma);
        if (plain.indexOf(pointed ? '.' : ',') != at) {
            return pointed ? COMMA : POINT;
        }
        int before = plain.replaceAll("^[+-]", "").indexOf(pointed ? '.' : ',');
        boolean mayGroup = plain.length() - at - 1 == GROUP
                && before >= 1
                && before <= GROUP
                && plain.replaceAll("^[+-]", "").charAt(0) != '0';
        if (mayGroup) {
            return null;
        }
        return pointed ? POINT : COMMA;
    }

    private static String plain(String text) {
        String narrow = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC);
        return SPACES.matcher(narrow).replaceAll("").strip();
    }
}
