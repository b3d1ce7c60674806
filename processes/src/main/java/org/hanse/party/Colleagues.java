package org.hanse.party;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hanse.audit.Journal;
import org.hanse.identity.SignIns;
import org.hanse.kernel.Actor;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Ids;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Page;
import org.hanse.kernel.PersonId;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people of a company as its administrator keeps them: invited by mail, with roles and with what each may order alone.
 * A company never loses its last administrator. An address stands for one person, who belongs to one company.
 */
@Service
@Transactional
public class Colleagues {

    /** What a company's people can be; staff roles are never given here. */
    public static final Set<String> ROLES =
            Set.of("buyer", "approver", "supplier", "trade-compliance", "company-admin");

    static final String ADMIN = "company-admin";

    private final People people;
    private final Companies companies;
    private final SignIns signIns;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    Colleagues(People people, Companies companies, SignIns signIns, Journal journal, JdbcClient jdbc, Clock clock) {
        this.people = people;
        this.companies = companies;
        this.signIns = signIns;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Lets the first person of a new company in, with everything that the company does and as its administrator; where the
     * company has people already, nothing changes. An address that became somebody else's meanwhile is written down and
     * left alone. Called by system actors and by staff.
     */
    public void first(CompanyId company, String name, String email, Locale language) {
        if (!people.of(company).isEmpty()) {
            return;
        }
        if (people.knows(email)) {
            journal.record("party.first-person-known", null, Map.of("company", company.toString()));
            return;
        }
        Company card = companies.get(company);
        Set<String> roles = new java.util.TreeSet<>(Set.of(ADMIN));
        if (card.buys()) {
            roles.add("buyer");
        }
        if (card.sells()) {
            roles.add("supplier");
        }
        welcome(card, new InviteColleague(name, email, language, roles, null));
    }

    /**
     * Invites a colleague; the mail goes out at once.
     *
     * @throws Refusal {@link PartyReason#ADDRESS_KNOWN}, {@link PartyReason#ROLE_UNKNOWN},
     *     {@link PartyReason#LIMIT_IN_BASE_CURRENCY}; NOT_ALLOWED for anybody but the company's administrator
     */
    public PersonId invite(InviteColleague invited) {
        Company card = companies.get(administered());
        check(card, invited.roles(), invited.approvalLimit());
        return welcome(card, invited);
    }

    /** People of the actor's company by key; newest first. */
    @Transactional(readOnly = true)
    public Page<Person> list(@Nullable String cursor, int size) {
        int most = Math.clamp(size, 1, Page.MAX_SIZE);
        return Page.of(
                        jdbc.sql(
                                        "select person_id from party.membership where company_id = :company and ended_at is null"
                                                + " and (:before::uuid is null or person_id < :before::uuid)"
                                                + " order by person_id desc limit :size")
                                .param("company", Scope.company().value())
                                .param("before", cursor == null ? null : Ids.parse(cursor), Types.OTHER)
                                .param("size", most + 1)
                                .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                                .list(),
                        most,
                        PersonId::toString)
                .map(people::get);
    }

    /** One person of the actor's company. @throws Refusal UNKNOWN */
    @Transactional(readOnly = true)
    public Person get(PersonId colleague) {
        return membership(colleague, Scope.company());
    }

    /**
     * Changes what a colleague is and may order alone; the limit in the company's base currency, null for nothing.
     *
     * @throws Refusal UNKNOWN where it is not a colleague; as {@link #invite}; {@link PartyReason#LAST_ADMINISTRATOR};
     *     {@link PartyReason#OWN_LIMIT}
     */
    public void change(PersonId colleague, Set<String> roles, @Nullable Money approvalLimit) {
        Company card = companies.get(administered());
        Person before = membership(colleague, card.id());
        check(card, roles, approvalLimit);
        if (isMe(colleague) && !Objects.equals(limit(before, card.id()), approvalLimit)) {
            throw Refusal.of(PartyReason.OWN_LIMIT, "approvalLimit");
        }
        if (!roles.contains(ADMIN)) {
            keepAdministrator(card.id(), colleague);
        }
        people.join(colleague, card.id(), new Person.Membership(card.id(), roles, approvalLimit));
    }

    /**
     * Sets what the person of a company may order alone, for a company whose administrator has no colleague who could; done
     * by an operator of the platform on the company's word.
     *
     * @param word on what the company's word was seen
     * @throws Refusal NOT_ALLOWED for anybody else; UNKNOWN; {@link PartyReason#LIMIT_IN_BASE_CURRENCY}
     */
    public void grant(CompanyId company, PersonId colleague, @Nullable Money approvalLimit, String word) {
        Scope.require("operator");
        Company card = companies.get(company);
        Set<String> roles = roles(membership(colleague, company), company);
        check(card, roles, approvalLimit);
        people.join(colleague, company, new Person.Membership(company, roles, approvalLimit));
        journal.record(
                "party.limit-granted",
                null,
                Map.of(
                        "person",
                        colleague.toString(),
                        "company",
                        company.toString(),
                        "limit",
                        String.valueOf(approvalLimit),
                        "word",
                        word));
    }

    /**
     * Ends a colleague's membership: sessions and links end in this transaction, a token is worth nothing within seconds.
     *
     * @throws Refusal UNKNOWN where it is not a colleague; {@link PartyReason#LAST_ADMINISTRATOR}
     */
    public void leave(PersonId colleague) {
        CompanyId company = administered();
        membership(colleague, company);
        keepAdministrator(company, colleague);
        jdbc.sql("update party.membership set ended_at = ? where person_id = ? and company_id = ?")
                .params(OffsetDateTime.now(clock), colleague.value(), company.value())
                .update();
        journal.record(
                "party.person-left", null, Map.of("person", colleague.toString(), "company", company.toString()));
        signIns.end(colleague);
    }

    /** Mails a colleague the link for a password again. @throws Refusal UNKNOWN where it is not a colleague */
    public void inviteAgain(PersonId colleague) {
        Company card = companies.get(administered());
        Person person = membership(colleague, card.id());
        signIns.welcome(entrant(person, card));
    }

    /**
     * Mails a link for a new password to the address, if it is somebody's who belongs somewhere; says nothing either way.
     * Called by system actors.
     */
    public void renew(String email) {
        people.byEmail(email).ifPresent(person -> {
            if (!person.staffRoles().isEmpty()) {
                signIns.renew(new SignIns.Entrant(
                        person.id(),
                        person.name(),
                        person.email(),
                        person.language().toLanguageTag(),
                        "Hanse"));
            } else if (!person.memberships().isEmpty()) {
                signIns.renew(entrant(
                        person, companies.get(person.memberships().getFirst().company())));
            }
        });
    }

    private PersonId welcome(Company card, InviteColleague invited) {
        if (people.knows(invited.email())) {
            throw Refusal.of(PartyReason.ADDRESS_KNOWN, "email");
        }
        PersonId id = people.free(invited.email())
                .orElseGet(() -> people.add(
                        invited.name(),
                        invited.email(),
                        Objects.requireNonNullElse(invited.language(), card.language()),
                        card.timeZone(),
                        Set.of()));
        people.join(id, card.id(), new Person.Membership(card.id(), invited.roles(), invited.approvalLimit()));
        signIns.welcome(entrant(people.get(id), card));
        return id;
    }

    private static SignIns.Entrant entrant(Person person, Company card) {
        return new SignIns.Entrant(
                person.id(), person.name(), person.email(), person.language().toLanguageTag(), card.name());
    }

    private static CompanyId administered() {
        Actor actor = Scope.actor();
        if (!(actor instanceof Actor.Person) || !actor.roles().contains(ADMIN)) {
            throw new Refusal(KernelReason.NOT_ALLOWED);
        }
        return Scope.company();
    }

    private static boolean isMe(PersonId colleague) {
        return Scope.actor() instanceof Actor.Person me && me.person().equals(colleague);
    }

    private static @Nullable Money limit(Person person, CompanyId company) {
        return person.memberships().stream()
                .filter(one -> one.company().equals(company))
                .map(Person.Membership::approvalLimit)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Set<String> roles(Person person, CompanyId company) {
        return person.memberships().stream()
                .filter(one -> one.company().equals(company))
                .map(Person.Membership::roles)
                .findFirst()
                .orElse(Set.of());
    }

    private Person membership(PersonId colleague, CompanyId company) {
        Person person = people.get(colleague);
        if (person.memberships().stream().noneMatch(one -> one.company().equals(company))) {
            throw new Refusal(KernelReason.UNKNOWN);
        }
        return person;
    }

    private static void check(Company card, Set<String> roles, @Nullable Money limit) {
        if (roles.isEmpty() || !ROLES.containsAll(roles)) {
            throw Refusal.of(PartyReason.ROLE_UNKNOWN, "roles");
        }
        if (limit != null && (!limit.getCurrencyUnit().equals(card.currency()) || limit.isNegative())) {
            throw Refusal.of(
                    PartyReason.LIMIT_IN_BASE_CURRENCY,
                    "approvalLimit",
                    card.currency().getCode());
        }
    }

    private void keepAdministrator(CompanyId company, PersonId leaving) {
        // Two administrators who end each other at once wait for one another here.
        jdbc.sql("select person_id from party.membership where company_id = ? and ended_at is null for update")
                .param(company.value())
                .query((row, n) -> 0)
                .list();
        boolean another = people.of(company).stream()
                .filter(person -> !person.id().equals(leaving))
                .flatMap(person -> person.memberships().stream())
                .anyMatch(one -> one.company().equals(company) && one.roles().contains(ADMIN));
        if (!another) {
            throw new Refusal(PartyReason.LAST_ADMINISTRATOR);
        }
    }
}
