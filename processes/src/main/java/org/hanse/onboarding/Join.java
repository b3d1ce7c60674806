package org.hanse.onboarding;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a firm says that nobody knows yet: its card and its application.
 *
 * @param name as registered, in its own script
 * @param latinName as papers shall print it; empty: the name itself, or a proposal by its sound
 * @param country ISO 3166-1 alpha-2 of the seat
 * @param timeZone tz database name; null or empty: the country's
 */
public record Join(
        @NotBlank @Size(max = 200) String name,
        @Size(max = 200) @Nullable String latinName,
        @NotNull @Pattern(regexp = "[A-Z]{2}") String country,
        @NotBlank @Size(max = 100) String city,
        @Size(max = 400) @Nullable String address,
        @Size(max = 60) @Nullable String timeZone,
        boolean buys,
        boolean sells,
        @Valid @NotNull Apply application) {}
