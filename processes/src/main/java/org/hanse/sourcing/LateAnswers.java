package org.hanse.sourcing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hanse.audit.Journal;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.workflow.Processes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers to a simple request that come after its deadline. They are taken, marked late, and count only where the buyer
 * admits them with a reason, which stays with them; a sealed tender takes none.
 */
@Service
@Transactional
public class LateAnswers {

    static final String ADMITTED = "sourcing.late-admitted";

    private final Rfqs rfqs;
    private final RfqRows rows;
    private final Quotations quotations;
    private final SourcingMails mails;
    private final Processes processes;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    LateAnswers(
            Rfqs rfqs,
            RfqRows rows,
            Quotations quotations,
            SourcingMails mails,
            Processes processes,
            Journal journal,
            JdbcClient jdbc,
            Clock clock) {
        this.rfqs = rfqs;
        this.rows = rows;
        this.quotations = quotations;
        this.mails = mails;
        this.processes = processes;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether an answer would be late and is still taken. */
    @Transactional(readOnly = true)
    public boolean taken(Rfq rfq) {
        boolean state = switch (rfq.state()) {
            case READY, UNANSWERED, OPENED -> true;
            default -> false;
        };
        return state
                && rfq.kind() == RfqKind.SIMPLE
                && rfq.round() == 0
                && !clock.instant().isBefore(rfq.deadline());
    }

    /**
     * Takes an answer after the deadline. It changes nothing before the buyer admits it.
     *
     * @throws Refusal NOT_NOW before the deadline, after the decision, in rounds, and where the request is sealed
     */
    public Receipt submit(RfqId id, SubmitQuotation command) {
        Rfq rfq = rows.get(id);
        if (!taken(rfq)) {
            throw new Refusal(SourcingReason.NOT_NOW, rfq.reference());
        }
        Receipt receipt = quotations.recordLate(rfq, command);
        mails.buyer(rfq, SourcingMail.LATE, "");
        return receipt;
    }

    /** Late answers to a request, the oldest first; a supplier sees its own. */
    @Transactional(readOnly = true)
    public List<LateAnswer> of(RfqId id) {
        return jdbc.sql("select * from sourcing.quotation where rfq_id = ? and late and withdrawn_at is null"
                        + " order by submitted_at")
                .param(id.value())
                .query((row, n) -> new LateAnswer(
                        row.getObject("id", UUID.class),
                        row.getObject("invitation_id", UUID.class),
                        row.getInt("version"),
                        RfqRows.instant(row, "submitted_at", Instant.EPOCH),
                        RfqRows.instant(row, "admitted_at"),
                        row.getString("admitted_by"),
                        row.getString("late_reason")))
                .list();
    }

    /**
     * Lets a late answer count. The others being open, it is opened at once; else with them.
     *
     * @param reason stays with the answer, for whoever reads the file
     * @throws Refusal NOT_NOW where it was admitted or taken back, or the decision is made
     */
    public void admit(RfqId id, UUID quotation, String reason) {
        Rfq rfq = rfqs.own(id);
        if (reason.isBlank() || reason.length() > 2000) {
            throw Refusal.of(KernelReason.INVALID_FIELD, "reason", "1–2000");
        }
        if (of(id).stream().noneMatch(one -> one.quotation().equals(quotation))) {
            throw new Refusal(KernelReason.UNKNOWN);
        }
        String state = jdbc.sql("select sourcing.admit_late(:quotation, :why, :by, :at)")
                .param("quotation", quotation)
                .param("why", reason.strip())
                .param("by", Names.acting())
                .param("at", rows.now())
                .query(String.class)
                .optional()
                .orElse(null);
        if (state == null) {
            throw new Refusal(SourcingReason.NOT_NOW, rfq.reference());
        }
        if (rfq.state() == RfqState.UNANSWERED) {
            rows.move(rfq, RfqState.READY);
            processes.correlate(ADMITTED, id.toString(), Map.of());
        }
        journal.record("sourcing.late-answer-admitted", null, Map.of("rfq", rfq.reference(), "reason", reason.strip()));
    }
}
