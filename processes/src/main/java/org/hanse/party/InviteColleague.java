package org.hanse.party;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is invited into a company.
 *
 * @param email where the invitation goes; later the account's name
 * @param language of mails; null: the company's
 * @param roles see {@link Colleagues#ROLES}
 * @param approvalLimit what the person may order without a second one, in the company's currency; null means nothing
 */
public record InviteColleague(
        @NotBlank @Size(max = 120) String name,
        @NotBlank @Email @Size(max = 254) String email,
        @Nullable Locale language,
        @NotEmpty Set<String> roles,
        @Nullable Money approvalLimit) {

    public InviteColleague {
        roles = Set.copyOf(roles);
    }
}
