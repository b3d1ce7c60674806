package org.hanse.escrow;

import org.hanse.escrow.statement.BankStatement;

/**
 * What the bank tells, one call for each thing told. Called by the Hear lane inside one transaction as the system actor
 * {@code messaging}; the inbox has already refused second copies of the same message, but one entry can still come in
 * two different messages: apply each entry once by its {@code servicerReference}.
 */
public interface BankReports {

    /** Money came in, or an own payout came back; only booked entries are told. */
    void creditBooked(BankEntry entry);

    /** Money went out: a payout was booked, or an incoming payment was recalled. */
    void debitBooked(BankEntry entry);

    /** The bank says what it does with an instruction. Not a booking: only {@link #debitBooked} moves money. */
    void statusReported(PaymentStatus status);

    /** The bank's statement of an account and time: what it lists is compared with our books, and moves nothing. */
    void statementTold(BankStatement statement);
}
