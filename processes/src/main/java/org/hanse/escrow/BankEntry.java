package org.hanse.escrow;

import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One booked transaction of a camt.054 (rules R5.3). Where the details do not sum up to the entry, the whole entry is
 * told as one with {@code itemised} false: it belongs into suspense.
 *
 * @param servicerReference the bank's own reference, unique per entry and detail
 * @param account the account booked, by IBAN or other number
 * @param amount always positive
 * @param bookedOn booking day of the bank
 * @param valueOn value day
 * @param endToEndId as we or the payer gave it, or null where not provided
 * @param reference structured creditor reference, or null
 * @param text unstructured remittance, or null
 * @param otherName name of the other side (the debtor of a credit, the creditor of a debit), or null
 * @param otherAccount its account, or null
 * @param code domain, family and sub-family, such as {@code PMNT/RCDT/ESCT}
 * @param reversal whether it is an R-transaction: a return reason is given or the reversal indicator is set
 * @param reason return reason code such as {@code AC04}, or null
 * @param itemised false where the details contradict the entry
 */
public record BankEntry(
        String servicerReference,
        String account,
        Money amount,
        LocalDate bookedOn,
        LocalDate valueOn,
        @Nullable String endToEndId,
        @Nullable String reference,
        @Nullable String text,
        @Nullable String otherName,
        @Nullable String otherAccount,
        String code,
        boolean reversal,
        @Nullable String reason,
        boolean itemised) {}
