package org.hanse.escrow;

import java.time.Instant;
import java.util.UUID;
import org.hanse.kernel.DealId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One payment out of escrow.
 *
 * @param key names it within the deal and kind: a shipment's id, {@code deposit}, a claim's id
 * @param claim the claim it comes from, or null
 * @param gross what leaves the escrow
 * @param commission what the platform keeps, without VAT
 * @param vat VAT on the commission
 * @param net what is paid out
 * @param evidence what it rests on
 * @param firstBy who of the finance officers agreed first, or null
 * @param secondBy who agreed second, or null
 * @param endToEndId of the last instruction, or null
 * @param bankReason the bank's last reason code, or null
 */
public record Payment(
        UUID id,
        DealId deal,
        PaymentKind kind,
        String key,
        @Nullable UUID claim,
        Money gross,
        Money commission,
        Money vat,
        Money net,
        EscrowState state,
        String evidence,
        @Nullable UUID firstBy,
        @Nullable UUID secondBy,
        @Nullable String endToEndId,
        @Nullable String bankStatus,
        @Nullable String bankReason,
        Instant requestedAt,
        @Nullable Instant releasedAt,
        @Nullable Instant sentAt,
        @Nullable Instant bookedAt) {

    /** What a company's hold has to be about to stop it: a release's own shipment; null for any part of the deal. */
    @Nullable
    String heldKey() {
        return kind == PaymentKind.RELEASE ? key : null;
    }
}
