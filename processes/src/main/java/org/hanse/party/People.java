package org.hanse.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hanse.audit.Journal;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.PersonId;
import org.hanse.kernel.Refusal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of companies and of the platform's staff. */
@Service
@Transactional
public class People {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Journal journal;

    People(JdbcClient jdbc, Clock clock, Journal journal) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.journal = journal;
    }

    /** Adds a person of the platform's staff, or with no staff roles one who still needs a membership. */
    public PersonId add(String name, String email, Locale language, ZoneId timeZone, Set<String> staffRoles) {
        PersonId id = PersonId.next();
        jdbc.sql("insert into party.person (id, name, email, language, time_zone, staff_roles, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id.value(),
                        name.strip(),
                        email.strip(),
                        language.toLanguageTag(),
                        timeZone.getId(),
                        staffRoles.toArray(String[]::new),
                        OffsetDateTime.now(clock))
                .update();
        journal.record("party.person-added", null, java.util.Map.of("person", id.toString()));
        return id;
    }

    /** Gives a person roles in a company, or replaces the ones held there. */
    public void join(PersonId person, CompanyId company, Person.Membership membership) {
        Money limit = membership.approvalLimit();
        jdbc.sql(
                        "insert into party.membership (person_id, company_id, roles, approval_limit_minor, approval_currency, since)"
                                + " values (:person, :company, :roles, :limit, :currency, :now)"
                                + " on conflict (person_id, company_id) do update set roles = excluded.roles, ended_at = null,"
                                + " approval_limit_minor = excluded.approval_limit_minor, approval_currency = excluded.approval_currency")
                .param("person", person.value())
                .param("company", company.value())
                .param("roles", membership.roles().toArray(String[]::new))
                .param("limit", limit == null ? null : limit.getAmountMinorLong(), Types.BIGINT)
                .param(
                        "currency",
                        limit == null ? null : limit.getCurrencyUnit().getCode(),
                        Types.VARCHAR)
                .param("now", OffsetDateTime.now(clock))
                .update();
        journal.record(
                "party.person-joined",
                null,
                java.util.Map.of(
                        "person",
                        person.toString(),
                        "company",
                        company.toString(),
                        "roles",
                        String.join(",", new java.util.TreeSet<>(membership.roles()))));
    }

    /** One person, as far as the actor may see. @throws Refusal UNKNOWN */
    @Transactional(readOnly = true)
    public Person get(PersonId id) {
        return jdbc.sql("select id, name, email, language, time_zone, staff_roles from party.person where id = ?")
                .param(id.value())
                .query((row, n) -> person(row, memberships(id)))
                .optional()
                .orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
    }

    /** The person with the address, in any case of letters, as far as the actor may see. */
    @Transactional(readOnly = true)
    public Optional<Person> byEmail(String email) {
        return jdbc.sql("select id from party.person where lower(email) = lower(?)")
                .param(email.strip())
                .query((row, n) -> new PersonId(row.getObject("id", UUID.class)))
                .optional()
                .map(this::get);
    }

    /** Whether the address is somebody's who belongs to a company or to the staff. */
    @Transactional(readOnly = true)
    public boolean knows(String email) {
        return jdbc.sql("select party.knows_address(?)")
                .param(email.strip())
                .query(Boolean.class)
                .single();
    }

    /** The person with the address who belongs nowhere any more. */
    Optional<PersonId> free(String email) {
        return jdbc
                .sql("select party.free_person(?)")
                .param(email.strip())
                .query((row, n) -> row.getObject(1, UUID.class))
                .stream()
                .filter(Objects::nonNull)
                .map(PersonId::new)
                .findFirst();
    }

    /** Colleagues in a company, by name. */
    @Transactional(readOnly = true)
    public List<Person> of(CompanyId company) {
        return jdbc
                .sql("select p.id, p.name, p.email, p.language, p.time_zone, p.staff_roles from party.person p"
                        + " join party.membership m on m.person_id = p.id"
                        + " where m.company_id = ? and m.ended_at is null order by p.name, p.id")
                .param(company.value())
                .query((row, n) -> new PersonId(row.getObject("id", UUID.class)))
                .list()
                .stream()
                .map(this::get)
                .toList();
    }

    private List<Person.Membership> memberships(PersonId id) {
        return jdbc.sql("select company_id, roles, approval_limit_minor, approval_currency from party.membership"
                        + " where person_id = ? and ended_at is null order by since")
                .param(id.value())
                .query((row, n) -> membership(row))
                .list();
    }

    private static Person.Membership membership(ResultSet row) throws SQLException {
        String currency = row.getString("approval_currency");
        return new Person.Membership(
                new CompanyId(row.getObject("company_id", UUID.class)),
                Set.of((String[]) row.getArray("roles").getArray()),
                currency == null
                        ? null
                        : Money.ofMinor(CurrencyUnit.of(currency), row.getLong("approval_limit_minor")));
    }

    private static Person person(ResultSet row, List<Person.Membership> memberships) throws SQLException {
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                Locale.forLanguageTag(row.getString("language")),
                ZoneId.of(row.getString("time_zone")),
                Set.of((String[]) row.getArray("staff_roles").getArray()),
                memberships);
    }
}
