package org.hanse.sourcing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hanse.audit.Journal;
import org.hanse.kernel.Actor;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Ids;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.PersonId;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.kernel.Scope;
import org.hanse.party.People;
import org.hanse.party.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who of the buyer's own people cares for a request: the owner, who may hand it over to a colleague; co-owners, who get the
 * same mails; and the remarks of all of them, which no supplier sees.
 */
@Service
@Transactional
public class RfqPeople {

    private static final int MOST_REMARK = 2000;
    private static final int MOST_CO_OWNERS = 10;
    /** While a colleague decides, the one who proposed stays the same. */
    private static final Set<RfqState> FIXED =
            Set.of(RfqState.IN_APPROVAL, RfqState.AWARD_IN_APPROVAL, RfqState.AWARDED, RfqState.CANCELLED);

    private final RfqRows rows;
    private final People people;
    private final SourcingMails mails;
    private final Journal journal;
    private final JdbcClient jdbc;

    RfqPeople(RfqRows rows, People people, SourcingMails mails, Journal journal, JdbcClient jdbc) {
        this.rows = rows;
        this.people = people;
        this.mails = mails;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    /** Somebody of the buyer's. */
    public record Colleague(UUID person, String name, String email) {}

    /** What somebody of the buyer's said. @param at UTC */
    public record Remark(String by, String text, Instant at) {}

    /** People of the buyer's who ask for quotations too, without the owner. */
    @Transactional(readOnly = true)
    public List<Colleague> colleagues(RfqId id) {
        Rfq rfq = requireOwn(rows.get(id));
        return people.of(rfq.buyer()).stream()
                .filter(person -> buys(person, rfq.buyer()))
                .filter(person -> !person.id().value().equals(rfq.buyerPerson()))
                .map(person -> new Colleague(person.id().value(), person.name(), person.email()))
                .toList();
    }

    /** Those who get the same mails as the owner. */
    @Transactional(readOnly = true)
    public List<Colleague> coOwners(RfqId id) {
        return jdbc.sql("select person_id, name, email from sourcing.co_owner where rfq_id = ? order by added_at")
                .param(id.value())
                .query((row, n) -> new Colleague(
                        row.getObject("person_id", UUID.class), row.getString("name"), row.getString("email")))
                .list();
    }

    /** What the buyer's people said among themselves, the oldest first. */
    @Transactional(readOnly = true)
    public List<Remark> remarks(RfqId id) {
        return jdbc.sql("select by_name, text, at from sourcing.remark where rfq_id = ? order by id")
                .param(id.value())
                .query((row, n) -> new Remark(
                        row.getString("by_name"),
                        row.getString("text"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /**
     * Hands a request over: from then on the colleague is who asks, and gets its mails.
     *
     * @throws Refusal where the person is no buyer of the company, or while a colleague decides about the request
     */
    public void handOver(RfqId id, PersonId to) {
        Rfq rfq = requireOwn(rows.lock(id));
        if (FIXED.contains(rfq.state())) {
            throw new Refusal(SourcingReason.NOT_NOW, rfq.reference());
        }
        Colleague colleague = colleague(id, to);
        jdbc.sql("update sourcing.rfq set buyer_person = :person, buyer_contact = :name, buyer_email = :email,"
                        + " version = version + 1 where id = :id")
                .param("person", colleague.person())
                .param("name", colleague.name())
                .param("email", colleague.email())
                .param("id", id.value())
                .update();
        jdbc.sql("delete from sourcing.co_owner where rfq_id = ? and person_id = ?")
                .params(id.value(), colleague.person())
                .update();
        journal.record(
                "sourcing.handed-over",
                null,
                Map.of("rfq", rfq.reference(), "from", rfq.buyerContact(), "to", colleague.name()));
        mails.buyer(rows.get(id), SourcingMail.HANDED_OVER, rfq.buyerContact());
    }

    /** Lets a colleague get the same mails as the owner. */
    public void join(RfqId id, PersonId who) {
        Rfq rfq = requireOwn(rows.lock(id));
        Colleague colleague = colleague(id, who);
        if (coOwners(id).size() >= MOST_CO_OWNERS) {
            throw Refusal.of(SourcingReason.TOO_MANY, "person");
        }
        jdbc.sql("insert into sourcing.co_owner (rfq_id, person_id, buyer_id, name, email, added_at)"
                        + " values (:rfq, :person, :buyer, :name, :email, :now) on conflict do nothing")
                .param("rfq", id.value())
                .param("person", colleague.person())
                .param("buyer", rfq.buyer().value())
                .param("name", colleague.name())
                .param("email", colleague.email())
                .param("now", rows.now())
                .update();
        journal.record("sourcing.co-owner-added", null, Map.of("rfq", rfq.reference(), "person", colleague.name()));
    }

    /** Says something that only the buyer's own people read. */
    public void remark(RfqId id, String text) {
        Rfq rfq = requireOwn(rows.get(id));
        String said = text.strip();
        if (said.isEmpty() || said.length() > MOST_REMARK) {
            throw Refusal.of(KernelReason.INVALID_FIELD, "text", said.length());
        }
        jdbc.sql("insert into sourcing.remark (id, rfq_id, buyer_id, by_name, text, at)"
                        + " values (:id, :rfq, :buyer, :by, :text, :now)")
                .param("id", Ids.next())
                .param("rfq", id.value())
                .param("buyer", rfq.buyer().value())
                .param(
                        "by",
                        Scope.actor() instanceof Actor.Person person
                                ? person.name()
                                : Scope.actor().auditName())
                .param("text", said)
                .param("now", rows.now())
                .update();
    }

    private Colleague colleague(RfqId id, PersonId person) {
        return colleagues(id).stream()
                .filter(one -> one.person().equals(person.value()))
                .findFirst()
                .orElseThrow(() -> Refusal.of(KernelReason.INVALID_FIELD, "person", person));
    }

    private static Rfq requireOwn(Rfq rfq) {
        if (!rfq.buyer().equals(Scope.company())) {
            throw new Refusal(KernelReason.NOT_ALLOWED);
        }
        return rfq;
    }

    private static boolean buys(Person person, CompanyId company) {
        return person.memberships().stream()
                .anyMatch(one -> one.company().equals(company) && one.roles().contains("buyer"));
    }
}
