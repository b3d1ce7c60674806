package org.hanse.party;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.hanse.kernel.CompanyId;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * A company's card, as its trade partners see it.
 *
 * @param name in Latin script, as on papers
 * @param nativeName in its own script, or null
 * @param country ISO 3166-1 alpha-2
 * @param timeZone of its main address
 * @param language in which it reads and writes
 * @param currency of its books
 */
public record Company(
        CompanyId id,
        String name,
        @Nullable String nativeName,
        String country,
        String city,
        String address,
        ZoneId timeZone,
        Locale language,
        CurrencyUnit currency,
        Status status,
        boolean buys,
        boolean sells,
        @Nullable Instant verifiedSince) {

    /** How far a company has come. */
    public enum Status {
        /** Came by a guest link and gave its name. */
        GUEST,
        /** Has applied; the review runs. */
        APPLIED,
        /** Reviewed and approved. */
        VERIFIED,
        /** Blocked from new business. */
        SUSPENDED,
        /** Application refused. */
        REJECTED
    }
}
