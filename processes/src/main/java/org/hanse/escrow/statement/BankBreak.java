package org.hanse.escrow.statement;

import java.time.Instant;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One thing in which the bank's statement and our books do not agree.
 *
 * @param account the bank account
 * @param statement the statement it was found with, or null where one is missing
 * @param transfer our booking, or null where there is none
 * @param reference the bank's reference, or null
 * @param bank what the bank says: positive for money in
 * @param books what our books say
 * @param settledMeanwhile whether what was missing has come since: the person only has to say so
 * @param outcome how it was closed, or null while it is open
 */
public record BankBreak(
        UUID id,
        Kind kind,
        String account,
        @Nullable UUID statement,
        @Nullable Long transfer,
        @Nullable String reference,
        Money bank,
        Money books,
        Instant openedAt,
        boolean settledMeanwhile,
        @Nullable Outcome outcome,
        @Nullable String explanation,
        @Nullable String closedBy,
        @Nullable Instant closedAt) {

    /** What does not agree. */
    public enum Kind {
        /** The bank booked it, we did not. */
        NOT_IN_BOOKS,
        /** We booked it, the bank's statement of that time does not have it. */
        NOT_ON_STATEMENT,
        /** Both have it, with different amounts. */
        AMOUNT_DIFFERS,
        /** Both have it, one as a credit and one as a debit. */
        SIGN_DIFFERS,
        /** The bank lists the same entry a second time. */
        LISTED_TWICE,
        /** The bank's count of statements has a gap. */
        STATEMENT_MISSING,
        /** No statement covers a business day of payments. */
        DAY_MISSING,
        /** It does not open with the balance with which the one before has closed. */
        OPENING_DIFFERS,
        /** Opening balance and entries do not make the closing balance. */
        DOES_NOT_ADD_UP,
        /** The same number came again with other content. */
        STATEMENT_CHANGED
    }

    /** How a person closes it. */
    public enum Outcome {
        /** What was missing has come. Refused as long as it has not. */
        BOOKED_MEANWHILE,
        /** The bank's charge: booked now, to {@code CHARGES}. */
        BANK_CHARGE,
        /** Neither; the reason stands in the explanation. */
        EXPLAINED
    }

    /** What the bank has more than our books. */
    public Money difference() {
        return bank.minus(books);
    }
}
