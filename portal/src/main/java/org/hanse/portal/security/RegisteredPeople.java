package org.hanse.portal.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.hanse.kernel.Actor;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.PersonId;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.party.Companies;
import org.hanse.party.Company;
import org.hanse.party.People;
import org.hanse.party.Person;
import org.hanse.party.Substitutions;
import org.springframework.stereotype.Component;

/**
 * Reads the register of people as the system actor {@code identity}, and believes what it read for a few seconds. Roles of
 * colleagues who are away count among those of who stands in.
 */
@Component
class RegisteredPeople implements SignedIn {

    private static final Actor READER = new Actor.System("identity");
    private static final Duration BELIEVED = Duration.ofSeconds(5);
    private static final int MOST = 10_000;

    private final People people;
    private final Companies companies;
    private final Substitutions substitutions;
    private final Clock clock;
    private final Map<PersonId, Read> read = new ConcurrentHashMap<>();

    RegisteredPeople(People people, Companies companies, Substitutions substitutions, Clock clock) {
        this.people = people;
        this.companies = companies;
        this.substitutions = substitutions;
        this.clock = clock;
    }

    @Override
    public Optional<Known> find(PersonId person) {
        Instant now = clock.instant();
        Read known = read.get(person);
        if (known != null && known.until().isAfter(now)) {
            return known.person();
        }
        Optional<Known> fresh = Scope.as(READER, () -> look(person));
        if (read.size() >= MOST) {
            read.clear();
        }
        read.put(person, new Read(fresh, now.plus(BELIEVED)));
        return fresh;
    }

    private Optional<Known> look(PersonId id) {
        try {
            Person person = people.get(id);
            if (!person.staffRoles().isEmpty()) {
                return Optional.of(new Known(id, person.name(), null, "", person.staffRoles(), person.timeZone()));
            }
            return person.memberships().stream().findFirst().map(membership -> {
                Company company = companies.get(membership.company());
                Set<String> roles = new TreeSet<>(membership.roles());
                substitutions.awayFor(id, company.id()).forEach(away -> roles.addAll(away.roles()));
                return new Known(id, person.name(), company.id(), company.name(), roles, person.timeZone());
            });
        } catch (Refusal refusal) {
            if (refusal.reason() == KernelReason.UNKNOWN) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    private record Read(Optional<Known> person, Instant until) {}
}
