package org.hanse.onboarding;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hanse.party.ClaimAccount;
import org.hanse.party.IdentifierScheme;
import org.jspecify.annotations.Nullable;

/**
 * An application to trade.
 *
 * @param goods what the company trades in, as far as control goes
 * @param foundedOn when the company was founded, or null where it does not say
 * @param pep whether an owner or director is a politically exposed person
 * @param account where payouts go; for contracts
 * @param contact who is asked when something is missing
 * @param truthful the applicant says that it is all true
 */
public record Apply(
        @NotNull Depth depth,
        @NotNull Goods goods,
        @Nullable LocalDate foundedOn,
        boolean pep,
        @Size(max = 10) List<@Valid Number> identifiers,
        @Size(max = 20) List<@Valid OwnerLine> owners,
        @Valid @Nullable ClaimAccount account,
        @Valid @NotNull Contact contact,
        @AssertTrue boolean truthful) {

    public Apply {
        identifiers = List.copyOf(identifiers);
        owners = List.copyOf(owners);
    }

    /** What goods mean for control. */
    public enum Goods {
        PLAIN,
        DANGEROUS,
        DUAL_USE
    }

    /** A number of the company. */
    public record Number(
            @NotNull IdentifierScheme scheme,
            @NotBlank @Size(max = 40) String value) {}

    /**
     * An owner; see {@link org.hanse.party.Owner}.
     *
     * @param percent the direct share, or null where unknown
     * @param holds the name of another owner of this application whom this one owns; null: the applicant itself
     */
    public record OwnerLine(
            @NotBlank @Size(max = 200) String name,
            boolean person,
            @Min(1900) @Max(2100) @Nullable Integer birthYear,
            @Pattern(regexp = "[A-Z]{2}") String country,
            @Nullable BigDecimal percent,
            @Size(max = 200) @Nullable String holds) {

        /** A direct owner. */
        public OwnerLine(
                String name,
                boolean person,
                @Nullable Integer birthYear,
                String country,
                @Nullable BigDecimal percent) {
            this(name, person, birthYear, country, percent, null);
        }
    }

    /** Who is asked. */
    public record Contact(
            @NotBlank @Size(max = 120) String name,
            @NotBlank @Email @Size(max = 254) String email) {}
}
