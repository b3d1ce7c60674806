package org.hanse.escrow;

import java.time.Instant;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.DealId;
import org.joda.money.Money;

/**
 * What a deal says to its escrow when it is opened.
 *
 * @param dealReference readable, such as {@code D-2026-0042}; makes the payment reference and the end-to-end ids
 * @param due what the buyer has to pay in all
 * @param fundingDueAt until when
 */
public record EscrowTerms(
        DealId deal, String dealReference, CompanyId buyer, CompanyId supplier, Money due, Instant fundingDueAt) {

    /** The reference in letters and digits alone. */
    String plainReference() {
        return dealReference.replaceAll("[^A-Za-z0-9]", "").toUpperCase(java.util.Locale.ROOT);
    }
}
