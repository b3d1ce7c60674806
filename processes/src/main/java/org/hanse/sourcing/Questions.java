package org.hanse.sourcing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hanse.audit.Journal;
import org.hanse.kernel.Actor;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Questions of the invited and the buyer's answers. Every invited supplier reads both; nobody learns who asked. */
@Service
@Transactional
public class Questions {

    private final RfqRows rows;
    private final InvitationRows invitations;
    private final SourcingMails mails;
    private final Journal journal;
    private final JdbcClient jdbc;

    Questions(RfqRows rows, InvitationRows invitations, SourcingMails mails, Journal journal, JdbcClient jdbc) {
        this.rows = rows;
        this.invitations = invitations;
        this.mails = mails;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    /** Asks the buyer. */
    public void ask(RfqId rfq, String text) {
        Invitation own = invitations.own(rfq).orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
        if (text.isBlank() || text.length() > 2000) {
            throw Refusal.of(KernelReason.INVALID_FIELD, "text", "1–2000");
        }
        Rfq request = rows.get(rfq);
        jdbc.sql("insert into sourcing.question (id, rfq_id, invitation_id, buyer_id, text, asked_at)"
                        + " values (:id, :rfq, :invitation, :buyer, :text, :at)")
                .param("id", org.hanse.kernel.Ids.next())
                .param("rfq", rfq.value())
                .param("invitation", own.id())
                .param("buyer", request.buyer().value())
                .param("text", text.strip())
                .param("at", rows.now())
                .update();
        journal.record("sourcing.question-asked", null, Map.of("rfq", request.reference()));
        mails.buyer(request, SourcingMail.QUESTION, text.strip());
    }

    /** Answers a question, for all invited to read. */
    public void answer(RfqId rfq, UUID question, String text) {
        if (text.isBlank() || text.length() > 4000) {
            throw Refusal.of(KernelReason.INVALID_FIELD, "answer", "1–4000");
        }
        int changed = jdbc.sql("update sourcing.question set answer = :text, answered_by = :by, answered_at = :at"
                        + " where id = :id and rfq_id = :rfq and buyer_id = :company and answer is null")
                .param("text", text.strip())
                .param("by", Scope.actor() instanceof Actor.Person person ? person.name() : "")
                .param("at", rows.now())
                .param("id", question)
                .param("rfq", rfq.value())
                .param("company", Scope.company().value())
                .update();
        if (changed == 0) {
            throw new Refusal(KernelReason.UNKNOWN);
        }
        journal.record(
                "sourcing.question-answered", null, Map.of("rfq", rows.get(rfq).reference()));
    }

    /** All questions of a request, oldest first; unanswered ones of others are left out for the invited. */
    @Transactional(readOnly = true)
    public List<Question> of(RfqId rfq) {
        return jdbc.sql("select id, text, asked_at, answer, answered_at from sourcing.question where rfq_id = :rfq"
                        + " and (answer is not null or buyer_id = kernel.company() or invitation_id in"
                        + " (select i.id from sourcing.invitation i where i.rfq_id = :rfq)) order by asked_at")
                .param("rfq", rfq.value())
                .query((row, n) -> new Question(
                        row.getObject("id", UUID.class),
                        row.getString("text"),
                        RfqRows.instant(row, "asked_at", Instant.EPOCH),
                        row.getString("answer"),
                        RfqRows.instant(row, "answered_at")))
                .list();
    }

    /** A question with its answer, if there is one. */
    public record Question(
            UUID id,
            String text,
            Instant askedAt,
            @Nullable String answer,
            @Nullable Instant answeredAt) {}
}
