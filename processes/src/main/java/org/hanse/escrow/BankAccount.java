package org.hanse.escrow;

import org.jspecify.annotations.Nullable;

/**
 * An account as a payment names it: by IBAN, or by the bank's own number with BIC or clearing member.
 *
 * @param iban without blanks, or null
 * @param other the bank's own number where there is no IBAN, or null
 * @param bic of the account's bank, 8 or 11 characters, or null
 * @param clearingSystem code of the national clearing system, such as {@code CNAPS}, or null
 * @param clearingMember the bank's number in it (CNAPS: 12 digits), or null
 */
public record BankAccount(
        @Nullable String iban,
        @Nullable String other,
        @Nullable String bic,
        @Nullable String clearingSystem,
        @Nullable String clearingMember) {

    public BankAccount {
        if ((iban == null) == (other == null)) {
            throw new IllegalArgumentException("An account has an IBAN or another number, one of both");
        }
    }

    /** An account with an IBAN; the BIC may be left out inside SEPA. */
    public static BankAccount iban(String iban, @Nullable String bic) {
        return new BankAccount(iban, null, bic, null, null);
    }

    /** An account outside the IBAN countries, its bank known by BIC. */
    public static BankAccount other(String number, String bic) {
        return new BankAccount(null, number, bic, null, null);
    }

    /** An account in China, its bank known by the 12 digits of CNAPS. */
    public static BankAccount cnaps(String number, String member) {
        return new BankAccount(null, number, null, "CNAPS", member);
    }

    /** The number by which people know it. */
    public String number() {
        return iban != null ? iban : String.valueOf(other);
    }
}
