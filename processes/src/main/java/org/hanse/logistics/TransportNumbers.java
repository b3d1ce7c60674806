package org.hanse.logistics;

import java.util.regex.Pattern;

/** Check digits of what identifies transport: containers, ships, air waybills (rules R5.6). */
public final class TransportNumbers {

    private static final Pattern CONTAINER = Pattern.compile("[A-Z]{3}[UJZ][0-9]{7}");
    private static final Pattern IMO = Pattern.compile("[0-9]{7}");
    private static final Pattern AIR_WAYBILL = Pattern.compile("[0-9]{3}-?[0-9]{8}");

    private TransportNumbers() {}

    /**
     * Container number by ISO 6346: letters count from 10 leaving out 11, 22 and 33, weights 2 to the power of the place,
     * sum modulo 11, where 10 stands as 0.
     */
    public static boolean isContainer(String text) {
        if (!CONTAINER.matcher(text).matches()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            sum += value(text.charAt(i)) << i;
        }
        return sum % 11 % 10 == text.charAt(10) - '0';
    }

    private static int value(char letter) {
        if (letter <= '9') {
            return letter - '0';
        }
        int plain = letter - 'A' + 10;
        return plain + skipped(plain);
    }

    /** How many multiples of 11 lie at or below the letter's value once they are left out. */
    private static int skipped(int plain) {
        return plain >= 31 ? 3 : plain >= 21 ? 2 : plain >= 11 ? 1 : 0;
    }

    /** IMO ship number: the first six digits weighted 7 down to 2, whose sum ends with the seventh. */
    public static boolean isShip(String text) {
        if (!IMO.matcher(text).matches()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 6; i++) {
            sum += (text.charAt(i) - '0') * (7 - i);
        }
        return sum % 10 == text.charAt(6) - '0';
    }

    /** Air waybill number (IATA resolution 600a): the last digit is the seven before it modulo 7. */
    public static boolean isAirWaybill(String text) {
        if (!AIR_WAYBILL.matcher(text).matches()) {
            return false;
        }
        String digits = text.replace("-", "");
        int serial = Integer.parseInt(digits.substring(3, 10));
        return serial % 7 == digits.charAt(10) - '0';
    }
}
