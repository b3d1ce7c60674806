package org.hanse.screening;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a company is compared with the lists. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CompanyFacts(
        String name,
        @Nullable String nativeName,
        String country,
        String city,
        String address,
        List<OwnerFacts> owners,
        List<IdentifierFacts> identifiers) {

    public CompanyFacts {
        owners = List.copyOf(owners);
        identifiers = List.copyOf(identifiers);
    }

    /**
     * An owner, as compared.
     *
     * @param percent direct share in percent, or null where unknown
     * @param holds the name of another owner whom this one owns; null: the company itself
     */
    public record OwnerFacts(
            String name,
            boolean person,
            @Nullable Integer birthYear,
            String country,
            @Nullable BigDecimal percent,
            @Nullable String holds) {}

    /** A number of the company. */
    public record IdentifierFacts(String scheme, String value) {}
}
