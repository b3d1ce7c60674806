package org.hanse.onboarding;

import java.util.Locale;
import java.util.UUID;
import org.hanse.kernel.Actor;
import org.hanse.kernel.CompanyId;
import org.jspecify.annotations.Nullable;

/**
 * A firm on its way in.
 *
 * @param email the address that the digits go to; the account's name later
 * @param company null until the address is proved
 * @param application null until then too
 * @param account whether the person has an account: from then on the link opens nothing
 * @param guest who acts by the link, once the address is proved
 */
public record Joining(
        UUID id,
        String email,
        Locale language,
        @Nullable CompanyId company,
        @Nullable UUID application,
        boolean account,
        Actor.Guest guest) {

    /** Whether the six digits were said. */
    public boolean proved() {
        return application != null;
    }
}
