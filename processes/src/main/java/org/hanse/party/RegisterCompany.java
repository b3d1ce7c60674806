package org.hanse.party;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** What a company says of itself when it first appears; see {@link Company} for the fields. */
public record RegisterCompany(
        @NotBlank @Size(max = 200) String name,
        @Size(max = 200) @Nullable String nativeName,
        @Pattern(regexp = "[A-Z]{2}") String country,
        @Size(max = 100) String city,
        @Size(max = 400) String address,
        @NotNull ZoneId timeZone,
        @NotNull Locale language,
        @NotNull CurrencyUnit currency,
        Company.@NotNull Status status,
        boolean buys,
        boolean sells) {}
