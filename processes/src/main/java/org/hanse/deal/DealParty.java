package org.hanse.deal;

import org.hanse.kernel.CompanyId;
import org.jspecify.annotations.Nullable;

/**
 * A party in one of a deal's roles.
 *
 * @param role {@code seller}, {@code buyer}, {@code consignee}, {@code notify}, {@code exporter} …
 * @param company the company on the market, or null for an outsider such as a forwarder
 * @param address lines separated by {@code \n}
 */
public record DealParty(
        String role,
        @Nullable CompanyId company,
        String name,
        @Nullable String nativeName,
        String country,
        String address) {}
