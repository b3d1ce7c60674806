package org.hanse.sourcing;

import jakarta.validation.constraints.NotNull;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.hanse.party.People;
import org.hanse.party.Person;
import org.hanse.sourcing.envelope.Curve;
import org.hanse.sourcing.envelope.ProtectedKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The keys of those who open sealed tenders: people of a buyer, and of the platform's compliance the keepers of the third
 * share. A private key comes here under a passphrase alone, and is given back to nobody but its person.
 */
@Service
@Transactional
public class OpeningKeys {

    /** The role that keeps the third share. */
    public static final String RECOVERY_ROLE = "compliance-officer";

    /** Roles of a buyer's people who may hold a share. */
    static final Set<String> BUYER_ROLES = Set.of("buyer", "approver", "trade-compliance");

    private final People people;
    private final Journal journal;
    private final RfqRows rows;
    private final JdbcClient jdbc;

    OpeningKeys(People people, Journal journal, RfqRows rows, JdbcClient jdbc) {
        this.people = people;
        this.journal = journal;
        this.rows = rows;
        this.jdbc = jdbc;
    }

    /** Registers a key. @param protectedKey the private part, as {@link ProtectedKey} has it */
    public record Register(
            @NotNull byte[] publicKey, @NotNull byte[] protectedKey) {}

    /** The actor's own key with its protected private part. */
    public record Own(UUID id, byte[] publicKey, byte[] protectedKey) {}

    /**
     * Somebody who can be chosen as an opener.
     *
     * @param roles under which a share may be held
     */
    public record Opener(UUID keyId, PersonId person, String name, Set<String> roles, byte[] publicKey) {}

    /** Registers the actor's key in place of the one before, which then opens only what was made for it. */
    public UUID register(Register command) {
        Scope.require("buyer", "approver", "trade-compliance", RECOVERY_ROLE);
        if (!Curve.isPoint(command.publicKey()) || !ProtectedKey.isOne(command.protectedKey())) {
            throw Refusal.of(SealedReason.KEY_WRONG, "publicKey");
        }
        UUID person = person();
        jdbc.sql("update sourcing.opening_key set retired_at = :now where person_id = :person and retired_at is null")
                .param("now", rows.now())
                .param("person", person)
                .update();
        UUID id = Ids.next();
        CompanyId company = Scope.actor().companyOrNull();
        jdbc.sql("insert into sourcing.opening_key (id, person_id, company_id, name, public_key, registered_at)"
                        + " values (:id, :person, :company, :name, :public, :now)")
                .param("id", id)
                .param("person", person)
                .param("company", company == null ? null : company.value(), Types.OTHER)
                .param("name", name())
                .param("public", command.publicKey())
                .param("now", rows.now())
                .update();
        jdbc.sql("insert into sourcing.opening_key_private (key_id, person_id, protected_key) values (?, ?, ?)")
                .params(id, person, command.protectedKey())
                .update();
        journal.record("sourcing.opening-key-registered", null, Map.of("key", Curve.keyName(command.publicKey())));
        return id;
    }

    /** The actor's key in use. */
    @Transactional(readOnly = true)
    public Optional<Own> own() {
        return jdbc.sql("select k.id, k.public_key, p.protected_key from sourcing.opening_key k"
                        + " join sourcing.opening_key_private p on p.key_id = k.id"
                        + " where k.person_id = ? and k.retired_at is null")
                .param(person())
                .query((row, n) -> own(row))
                .optional();
    }

    /** The actor's key that a share was wrapped for, in use or retired. */
    @Transactional(readOnly = true)
    public Optional<Own> own(UUID id) {
        return jdbc.sql("select k.id, k.public_key, p.protected_key from sourcing.opening_key k"
                        + " join sourcing.opening_key_private p on p.key_id = k.id where k.id = ? and k.person_id = ?")
                .params(id, person())
                .query((row, n) -> own(row))
                .optional();
    }

    /** Whom the actor's company can choose: its own people, and the platform's keepers of the third share. */
    @Transactional(readOnly = true)
    public List<Opener> openers() {
        CompanyId company = Scope.company();
        Map<UUID, Person> colleagues = people.of(company).stream()
                .collect(java.util.stream.Collectors.toMap(one -> one.id().value(), one -> one));
        return jdbc
                .sql("select id, person_id, company_id, name, public_key from sourcing.opening_key"
                        + " where retired_at is null and (company_id = ? or company_id is null) order by name, id")
                .param(company.value())
                .query((row, n) -> new Opener(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("name"),
                        row.getObject("company_id") == null
                                ? Set.of(RECOVERY_ROLE)
                                : roles(colleagues.get(row.getObject("person_id", UUID.class)), company),
                        row.getBytes("public_key")))
                .list()
                .stream()
                .filter(opener -> !opener.roles().isEmpty())
                .toList();
    }

    private static Set<String> roles(@Nullable Person person, CompanyId company) {
        Set<String> roles = new TreeSet<>();
        if (person != null) {
            person.memberships().stream()
                    .filter(membership -> membership.company().equals(company))
                    .forEach(membership -> roles.addAll(membership.roles()));
        }
        roles.retainAll(BUYER_ROLES);
        return roles;
    }

    private static Own own(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Own(row.getObject("id", UUID.class), row.getBytes("public_key"), row.getBytes("protected_key"));
    }

    private static UUID person() {
        return switch (Scope.actor()) {
            case Actor.Person person -> person.person().value();
            case Actor.Staff staff -> staff.person().value();
            default -> throw new Refusal(KernelReason.NOT_ALLOWED);
        };
    }

    private static String name() {
        return switch (Scope.actor()) {
            case Actor.Person person -> person.name();
            case Actor.Staff staff -> staff.name();
            default -> throw new Refusal(KernelReason.NOT_ALLOWED);
        };
    }
}
