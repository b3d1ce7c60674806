package org.hanse.escrow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hanse.kernel.DealId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money that came in, as the bank booked it.
 *
 * @param identity account, reference, end-to-end id, amount and side: applied once
 * @param reference structured reference, or null
 * @param remittance free words, or null
 * @param payerName name of the account it came from, or null
 * @param sepa whether it came by a SEPA scheme, where nothing is taken off on the way
 * @param state {@code matched}, {@code suspense}, {@code returning}, {@code returned}
 * @param deal the deal it was put to, or null
 * @param matchedBy which step of the matching order found it: {@code reference}, {@code text}, {@code end-to-end-id},
 *     {@code person}
 * @param proposedDeal what a person is asked to confirm, or null
 * @param why key of the sentence that says why it waits: {@code escrow.suspense.<why>}
 */
public record Credit(
        UUID id,
        String identity,
        Money amount,
        LocalDate bookedOn,
        @Nullable String reference,
        @Nullable String remittance,
        @Nullable String endToEndId,
        @Nullable String payerName,
        @Nullable String payerAccount,
        boolean sepa,
        String state,
        @Nullable DealId deal,
        @Nullable String matchedBy,
        @Nullable DealId proposedDeal,
        @Nullable String why,
        Instant receivedAt) {

    String postingKey() {
        return "credit:" + identity;
    }

    /** The bank's reference of the entry, as the reason of what is posted. */
    String bankReference() {
        String[] parts = identity.split("\\|", -1);
        return parts.length > 1 ? parts[1] : identity;
    }

    @Nullable
    String payer() {
        return payerName;
    }
}
