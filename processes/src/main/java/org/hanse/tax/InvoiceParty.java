package org.hanse.tax;

import org.jspecify.annotations.Nullable;

/**
 * Seller or buyer of an invoice (EN 16931 BG-4, BG-7).
 *
 * @param name BT-27 or BT-44
 * @param address street and city, lines separated by {@code \n}
 * @param country BT-40 or BT-55, ISO 3166
 * @param vatId BT-31 or BT-48 with prefix, or null
 * @param taxRegistration BT-32, where the VAT id may not stand (category O), or null
 * @param legalId BT-30 or BT-47, or null
 */
public record InvoiceParty(
        String name,
        String address,
        String country,
        @Nullable String vatId,
        @Nullable String taxRegistration,
        @Nullable String legalId) {}
