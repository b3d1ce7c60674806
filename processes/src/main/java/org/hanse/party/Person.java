package org.hanse.party;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.PersonId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A person with what he may do where.
 *
 * @param staffRoles roles within the platform's own staff; empty for people of companies
 */
public record Person(
        PersonId id,
        String name,
        String email,
        Locale language,
        ZoneId timeZone,
        Set<String> staffRoles,
        List<Membership> memberships) {

    public Person {
        staffRoles = Set.copyOf(staffRoles);
        memberships = List.copyOf(memberships);
    }

    /**
     * Roles in one company.
     *
     * @param approvalLimit what the person may order without a second one; null means nothing
     */
    public record Membership(
            CompanyId company, Set<String> roles, @Nullable Money approvalLimit) {
        public Membership {
            roles = Set.copyOf(roles);
        }
    }
}
