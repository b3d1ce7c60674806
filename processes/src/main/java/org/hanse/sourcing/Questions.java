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
    private final GuestLinks links;
    private final Journal journal;
    private final JdbcClient jdbc;

    Questions(
            RfqRows rows,
            InvitationRows invitations,
            SourcingMails mails,
            GuestLinks links,
            Journal journal,
            JdbcClient jdbc) {
        this.rows = rows;
        this.invitations = invitations;
        this.mails = mails;
        this.links = links;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    /**
     * Asks the buyer.
     *
     * @throws Refusal NOT_NOW unless answers are awaited; QUESTIONS_OVER from {@link Rfq#questionsUntil()} on
     */
    public void ask(RfqId rfq, String text) {
        Invitation own = invitations.own(rfq).orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
        if (text.isBlank() || text.length() > 2000) {
            throw Refusal.of(KernelReason.INVALID_FIELD, "text", "1–2000");
        }
        Rfq request = rows.get(rfq);
        if (request.state() != RfqState.ASKING) {
            throw new Refusal(SourcingReason.NOT_NOW, request.reference());
        }
        if (!rows.now().toInstant().isBefore(request.questionsUntil())) {
            throw new Refusal(SourcingReason.QUESTIONS_OVER, request.questionsUntil());
        }
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
        Rfq request = rows.get(rfq);
        journal.record("sourcing.question-answered", null, Map.of("rfq", request.reference()));
        tell(request, question, text.strip());
    }

    /** All who are still in it read question and answer; nobody reads who asked. */
    private void tell(Rfq request, UUID question, String answer) {
        String asked = jdbc.sql("select text from sourcing.question where id = ?")
                .param(question)
                .query(String.class)
                .single();
        invitations.of(request.id()).stream()
                .filter(one -> one.silent() || one.state() == InvitationState.ANSWERED)
                .forEach(one -> mails.answered(request, one, asked, answer, links.another(one)));
    }

    /** All questions of a request, oldest first; unanswered ones of others are left out for the invited. */
    @Transactional(readOnly = true)
    public List<Question> of(RfqId rfq) {
        return jdbc.sql("select * from sourcing.questions_seen(:rfq)")
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
