package org.hanse.portal.party;

import java.time.Instant;
import org.hanse.party.Company;
import org.hanse.reputation.Standing;
import org.jspecify.annotations.Nullable;

/**
 * A company's card with its record, for programs.
 *
 * @param status {@code guest}, {@code applied}, {@code verified}, {@code suspended}
 */
record CompanyView(
        String id,
        String name,
        @Nullable String nativeName,
        String country,
        String city,
        String status,
        boolean buys,
        boolean sells,
        @Nullable Instant verifiedSince,
        @Nullable Standing standing) {

    static CompanyView of(Company company, @Nullable Standing standing) {
        return new CompanyView(
                company.id().toString(),
                company.name(),
                company.nativeName(),
                company.country(),
                company.city(),
                company.status().name().toLowerCase(java.util.Locale.ROOT),
                company.buys(),
                company.sells(),
                company.verifiedSince(),
                standing);
    }
}
