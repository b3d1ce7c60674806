package org.hanse.party;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A bank account of a company.
 *
 * @param iban without blanks, or null where the country has none
 * @param number the bank's own number where there is no IBAN, or null
 * @param clearingMember the bank's number in {@code clearingSystem}, such as the 12 digits of CNAPS
 * @param country ISO 3166 code of the bank's seat
 * @param currency ISO 4217 code
 * @param usableFrom from when on payouts may go to it; null until verified
 */
public record Account(
        UUID id,
        String holder,
        @Nullable String iban,
        @Nullable String number,
        @Nullable String bic,
        @Nullable String clearingSystem,
        @Nullable String clearingMember,
        String country,
        String currency,
        State state,
        @Nullable Instant usableFrom) {

    /** How far an account is trusted. */
    public enum State {
        /** The company says it is its own. */
        CLAIMED,
        /** A person of the staff has seen that it is. */
        VERIFIED,
        /** Not used any more. */
        CLOSED
    }

    /** How people know it: the IBAN or the number. */
    public String shown() {
        return iban != null ? iban : String.valueOf(number);
    }
}
