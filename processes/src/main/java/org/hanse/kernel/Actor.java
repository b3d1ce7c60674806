package org.hanse.kernel;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who acts in a transaction: exactly one of these, set by {@link Scope} and seen by the database's row policies. */
public sealed interface Actor {

    /** Stable name for the audit journal, such as {@code person:0190…} or {@code system:engine}. */
    String auditName();

    /** The company acted for, or null for platform staff and system actors. */
    default @Nullable CompanyId companyOrNull() {
        return null;
    }

    /** Roles held in this transaction (Keycloak role names such as {@code buyer}). */
    default Set<String> roles() {
        return Set.of();
    }

    /** A person of a company. */
    record Person(PersonId person, String name, CompanyId company, Set<String> roles) implements Actor {
        public Person {
            roles = Set.copyOf(roles);
        }

        @Override
        public String auditName() {
            return "person:" + person.value();
        }

        @Override
        public CompanyId companyOrNull() {
            return company;
        }
    }

    /** A person of the platform's own staff, with the purpose that the act serves. */
    record Staff(PersonId person, String name, Set<String> roles, String purpose) implements Actor {
        public Staff {
            roles = Set.copyOf(roles);
        }

        @Override
        public String auditName() {
            return "staff:" + person.value();
        }
    }

    /**
     * Somebody who came by the link of one invitation or of one application; the company is known once the first answer
     * was begun.
     */
    record Guest(UUID invitation, @Nullable CompanyId company, String name, Set<String> roles) implements Actor {
        public Guest {
            roles = Set.copyOf(roles);
        }

        /** A guest who answers as a supplier. */
        public Guest(UUID invitation, @Nullable CompanyId company, String name) {
            this(invitation, company, name, Set.of("supplier"));
        }

        @Override
        public String auditName() {
            return "guest:" + invitation;
        }

        @Override
        public @Nullable CompanyId companyOrNull() {
            return company;
        }
    }

    /** A program of a company, signed in by client credentials. */
    record Machine(String clientId, CompanyId company, Set<String> roles) implements Actor {
        public Machine {
            roles = Set.copyOf(roles);
        }

        @Override
        public String auditName() {
            return "machine:" + clientId;
        }

        @Override
        public CompanyId companyOrNull() {
            return company;
        }
    }

    /** A named part of Hanse itself; its row in {@code kernel.system_actor} says what it may do. */
    record System(String name) implements Actor {
        @Override
        public String auditName() {
            return "system:" + name;
        }
    }
}
