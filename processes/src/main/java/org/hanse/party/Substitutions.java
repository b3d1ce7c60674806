package org.hanse.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hanse.audit.Journal;
import org.hanse.kernel.Actor;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Ids;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.PersonId;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.workflow.StandIns;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Absences of a company's people and who stands in: for a period of whole days at the company's place, both ends
 * included. A stand-in holds the roles of who is away, but never the administration of the company; its limit counts when
 * the stand-in approves what somebody else proposed, never for an order of the stand-in's own. Nothing is lent on.
 */
@Service
@Transactional
public class Substitutions implements StandIns {

    /** The longest absence, in days. */
    public static final int LONGEST_DAYS = 366;

    private static final String COLUMNS = "select s.id, s.person_id, p.name, s.stand_in_id, o.name as stand_in_name,"
            + " s.first_day, s.last_day, s.starts_at <= :now as begun from party.substitution s"
            + " join party.person p on p.id = s.person_id join party.person o on o.id = s.stand_in_id"
            + " where s.ended_at is null and s.ends_at > :now";

    private final People people;
    private final Companies companies;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    Substitutions(People people, Companies companies, Journal journal, JdbcClient jdbc, Clock clock) {
        this.people = people;
        this.companies = companies;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One absence that is not over.
     *
     * @param person who is away
     * @param first first day, at the company's place
     * @param last last day, included
     * @param begun whether it is on now
     */
    public record Absence(
            UUID id,
            PersonId person,
            String name,
            PersonId standIn,
            String standInName,
            LocalDate first,
            LocalDate last,
            boolean begun) {}

    /** Absences of the actor's company that are on or to come, by their first day. */
    @Transactional(readOnly = true)
    public List<Absence> open() {
        return jdbc.sql(COLUMNS + " and s.company_id = :company order by s.first_day, s.id")
                .param("company", Scope.company().value())
                .param("now", OffsetDateTime.now(clock))
                .query(Substitutions::absence)
                .list();
    }

    /**
     * Says who stands in. A person does so for the own absence, the administrator for everybody's.
     *
     * @throws Refusal {@link PartyReason#STAND_IN_COLLEAGUE}, {@link PartyReason#ABSENCE_DAYS},
     *     {@link PartyReason#ABSENCE_OVERLAPS}; NOT_ALLOWED for another's absence
     */
    public UUID begin(PersonId away, PersonId standIn, LocalDate first, LocalDate last) {
        Company card = companies.get(Scope.company());
        requireOwnOrAdministered(away);
        if (standIn.equals(away) || !belongs(away, card.id()) || !belongs(standIn, card.id())) {
            throw Refusal.of(PartyReason.STAND_IN_COLLEAGUE, "standIn");
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), card.timeZone());
        if (last.isBefore(first) || last.isBefore(today) || last.isAfter(first.plusDays(LONGEST_DAYS))) {
            throw Refusal.of(PartyReason.ABSENCE_DAYS, "last", Integer.toString(LONGEST_DAYS));
        }
        refuseOverlap(away, first, last);
        UUID id = Ids.next();
        jdbc.sql(
                        "insert into party.substitution (id, company_id, person_id, stand_in_id, first_day, last_day, starts_at,"
                                + " ends_at, created_by, created_at) values (:id, :company, :person, :standIn, :first, :last,"
                                + " :starts, :ends, :by, :now)")
                .param("id", id)
                .param("company", card.id().value())
                .param("person", away.value())
                .param("standIn", standIn.value())
                .param("first", first)
                .param("last", last)
                .param("starts", midnight(first, card.timeZone()))
                .param("ends", midnight(last.plusDays(1), card.timeZone()))
                .param("by", Scope.actor().auditName())
                .param("now", OffsetDateTime.now(clock))
                .update();
        Map<String, String> named = Map.of(
                "away",
                away.toString(),
                "standIn",
                standIn.toString(),
                "from",
                first.toString(),
                "until",
                last.toString());
        journal.record("party.stand-in-named", null, named);
        return id;
    }

    /** Ends an absence at once. @throws Refusal UNKNOWN where there is none; NOT_ALLOWED for another's absence */
    public void end(UUID id) {
        Absence absence = open().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
        requireOwnOrAdministered(absence.person());
        jdbc.sql("update party.substitution set ended_at = ? where id = ? and ended_at is null")
                .params(OffsetDateTime.now(clock), id)
                .update();
        journal.record(
                "party.stand-in-ended",
                null,
                Map.of(
                        "away",
                        absence.person().toString(),
                        "standIn",
                        absence.standIn().toString()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Away> of(Actor actor) {
        return actor instanceof Actor.Person person ? awayFor(person.person(), person.company()) : List.of();
    }

    /** All for whom the person stands in now, with the roles that the person has only because of that. */
    @Transactional(readOnly = true)
    public List<Away> awayFor(PersonId standIn, CompanyId company) {
        List<Absence> now = begun(standIn, company);
        if (now.isEmpty()) {
            return List.of();
        }
        Set<String> own = roles(standIn, company);
        return now.stream()
                .map(absence -> new Away(
                        absence.person().value(), absence.name(), beyond(roles(absence.person(), company), own)))
                .toList();
    }

    /** Limits of approvers for whom the actor stands in now; each in the company's base currency. */
    @Transactional(readOnly = true)
    public List<Money> lentLimits() {
        if (!(Scope.actor() instanceof Actor.Person person)) {
            return List.of();
        }
        return begun(person.person(), person.company()).stream()
                .flatMap(absence -> people.get(absence.person()).memberships().stream())
                .filter(one ->
                        one.company().equals(person.company()) && one.roles().contains("approver"))
                .flatMap(one -> java.util.stream.Stream.ofNullable(one.approvalLimit()))
                .toList();
    }

    private List<Absence> begun(PersonId standIn, CompanyId company) {
        return jdbc.sql(COLUMNS + " and s.starts_at <= :now and s.stand_in_id = :standIn and s.company_id = :company"
                        + " and exists (select from party.membership m where m.person_id = s.person_id"
                        + "   and m.company_id = s.company_id and m.ended_at is null) order by s.first_day, s.id")
                .param("now", OffsetDateTime.now(clock))
                .param("standIn", standIn.value())
                .param("company", company.value())
                .query(Substitutions::absence)
                .list();
    }

    private Set<String> roles(PersonId person, CompanyId company) {
        Set<String> roles = new TreeSet<>();
        people.get(person).memberships().stream()
                .filter(one -> one.company().equals(company))
                .forEach(one -> roles.addAll(one.roles()));
        return roles;
    }

    private static Set<String> beyond(Set<String> lent, Set<String> own) {
        Set<String> beyond = new HashSet<>(lent);
        beyond.removeAll(own);
        beyond.remove(Colleagues.ADMIN);
        return beyond;
    }

    private boolean belongs(PersonId person, CompanyId company) {
        return !roles(person, company).isEmpty();
    }

    private void refuseOverlap(PersonId away, LocalDate first, LocalDate last) {
        // Two who name a stand-in for one person at once wait for one another here.
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 245))")
                .param(away.toString())
                .query((row, n) -> 0)
                .single();
        open().stream()
                .filter(one -> one.person().equals(away)
                        && !one.first().isAfter(last)
                        && !one.last().isBefore(first))
                .findFirst()
                .ifPresent(one -> {
                    throw Refusal.of(PartyReason.ABSENCE_OVERLAPS, "first", one.first(), one.last());
                });
    }

    private static void requireOwnOrAdministered(PersonId away) {
        Actor actor = Scope.actor();
        boolean own = actor instanceof Actor.Person person && person.person().equals(away);
        if (!own && !actor.roles().contains(Colleagues.ADMIN)) {
            throw new Refusal(KernelReason.NOT_ALLOWED);
        }
    }

    private static OffsetDateTime midnight(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toOffsetDateTime();
    }

    private static Absence absence(ResultSet row, int n) throws SQLException {
        return new Absence(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("name"),
                new PersonId(row.getObject("stand_in_id", UUID.class)),
                row.getString("stand_in_name"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getBoolean("begun"));
    }
}
