package org.hanse.portal.security;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.hanse.kernel.Actor;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** Who a person is by Hanse's own register: a token's claim alone never grants a membership. */
public interface SignedIn {

    /**
     * A person as registered now.
     *
     * @param company the company acted for, or null for platform staff
     * @param companyName its name, empty for platform staff
     */
    record Known(
            PersonId person,
            String name,
            @Nullable CompanyId company,
            String companyName,
            Set<String> roles,
            ZoneId zone) {

        public Known {
            roles = Set.copyOf(roles);
        }

        /** The actor that this person is. */
        public Actor actor() {
            return company == null
                    ? new Actor.Staff(person, name, roles, "work")
                    : new Actor.Person(person, name, company, roles);
        }
    }

    /** The person, or empty where there is none or it belongs nowhere any more. */
    Optional<Known> find(PersonId person);
}
