package org.hanse.escrow;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One payment out of the client-money account, written by the bank's route as pain.001.001.09 (rules R5.1, R5.1b).
 *
 * @param endToEndId our own id, unique for ever, at most 33 of {@code A-Z a-z 0-9 / - ? : ( ) . , ' +}; not reused after
 *     a refusal
 * @param amount in the creditor's payout currency, greater than zero
 * @param debtor the client-money account
 * @param debtorName its holder
 * @param creditor whom to pay
 * @param creditorName the account's holder, in Latin letters
 * @param creditorCountry ISO 3166 code, or null
 * @param ultimateDebtor the buyer on whose behalf it is paid, or null
 * @param reference RF creditor reference (ISO 11649), or null
 * @param text unstructured remittance of at most 140 characters, or null; one of both is given, never both
 * @param executeOn requested execution day in the bank's calendar
 * @param charges who bears the charges; SEPA payments always follow the service level
 */
public record PaymentInstruction(
        String endToEndId,
        Money amount,
        BankAccount debtor,
        String debtorName,
        BankAccount creditor,
        String creditorName,
        @Nullable String creditorCountry,
        @Nullable String ultimateDebtor,
        @Nullable String reference,
        @Nullable String text,
        LocalDate executeOn,
        Charges charges) {

    private static final Pattern ID = Pattern.compile("(?!/)(?!.*//)[A-Za-z0-9/\\-?:().,'+ ]{1,33}(?<!/)");

    /** Who bears the banks' charges. */
    public enum Charges {
        /** By the service level: SEPA. */
        SERVICE_LEVEL,
        SHARED,
        DEBTOR,
        CREDITOR
    }

    public PaymentInstruction {
        if (!ID.matcher(endToEndId).matches()) {
            throw new IllegalArgumentException("Not an end-to-end id: " + endToEndId);
        }
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("A payment is greater than zero, not " + amount);
        }
        if (reference != null && text != null) {
            throw new IllegalArgumentException("Remittance is structured or text, never both");
        }
    }
}
