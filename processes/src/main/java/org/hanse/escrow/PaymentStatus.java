package org.hanse.escrow;

import org.jspecify.annotations.Nullable;

/**
 * What a pain.002 says of one instruction, after its scopes were resolved (transaction over payment over group; rules
 * R5.2).
 *
 * @param endToEndId the instruction's
 * @param outcome what it means for us
 * @param code the bank's status code, such as {@code ACSP}
 * @param reason reason code such as {@code AC01}, or null
 */
public record PaymentStatus(
        String endToEndId,
        Outcome outcome,
        String code,
        @Nullable String reason) {

    /** What follows from the bank's code. */
    public enum Outcome {
        /** On its way, or settled: wait for the booking. */
        WAIT,
        /** Accepted with a change: a person looks at it. */
        REVIEW,
        /** Refused: nothing will be booked. */
        REJECTED,
        /** The bank already has an instruction with this id: nothing changes, least of all is the payment undone. */
        ALREADY_KNOWN
    }
}
