package org.hanse.party;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A company names an account as its own; see {@link Account} for the fields. */
public record ClaimAccount(
        @NotBlank @Size(max = 140) String holder,
        @Nullable @Size(max = 42) String iban,
        @Nullable @Size(max = 34) String number,

        @Nullable @Pattern(regexp = "[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?")
        String bic,

        @Nullable String clearingSystem,
        @Nullable String clearingMember,
        @Pattern(regexp = "[A-Z]{2}") String country,
        @Pattern(regexp = "[A-Z]{3}") String currency) {

    /** An account with an IBAN; its country is the IBAN's. */
    public static ClaimAccount iban(String holder, String iban, String currency) {
        return new ClaimAccount(holder, iban, null, null, null, null, Iban.country(iban), currency);
    }

    /** An account in China, its bank known by the 12 digits of CNAPS. */
    public static ClaimAccount cnaps(String holder, String number, String member, String currency) {
        return new ClaimAccount(holder, null, number, null, "CNAPS", member, "CN", currency);
    }
}
