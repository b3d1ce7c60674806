package org.hanse.escrow.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A statement of one account in one currency, as the bank sends it for each day (ISO 20022 camt.053). The balance can be
 * negative; amounts of lines are always positive, their side says which way.
 *
 * @param bankId the bank's own id of the statement
 * @param account IBAN or other number
 * @param sequence the bank's count of statements of this account and currency: one more each time; may begin anew with a
 *     year
 * @param opening balance before the first line
 * @param closing balance after the last one
 * @param from begin of the time it covers
 * @param to end of it; a line may be booked up to then
 */
public record BankStatement(
        String bankId,
        String account,
        long sequence,
        Money opening,
        Money closing,
        Instant from,
        Instant to,
        List<Line> lines) {

    public BankStatement {
        lines = List.copyOf(lines);
    }

    /**
     * One booked entry of it.
     *
     * @param reference the bank's own reference, the same as in its notification (camt.054)
     * @param credit money in, or out
     * @param reversal whether it takes another entry back
     * @param code domain, family and sub-family
     */
    public record Line(
            String reference,
            boolean credit,
            Money amount,
            LocalDate bookedOn,
            @Nullable String endToEndId,
            boolean reversal,
            String code,
            @Nullable String otherName,
            @Nullable String words) {

        long signedMinor() {
            long minor = amount.getAmountMinorLong();
            return credit ? minor : -minor;
        }
    }

    String currency() {
        return opening.getCurrencyUnit().getCode();
    }

    /** The year of the day it closes; midnight still belongs to the day before. */
    int year() {
        return to.minusMillis(1).atOffset(java.time.ZoneOffset.UTC).getYear();
    }
}
