package org.hanse.sourcing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hanse.audit.Journal;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.workflow.Processes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The suppliers' answers. Each is an immutable version; until the opening its content is readable by its supplier alone.
 * Valid is what the server received before the deadline: at the deadline itself it is late.
 */
@Service
@Transactional
public class Quotations {

    private final RfqRows rfqs;
    private final InvitationRows invitations;
    private final QuotationRows rows;
    private final QuotationDrafts drafts;
    private final QuotationDetailRows details;
    private final SealedEnvelopes envelopes;
    private final SourcingMails mails;
    private final InvitationCare care;
    private final Processes processes;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    Quotations(
            RfqRows rfqs,
            InvitationRows invitations,
            QuotationRows rows,
            QuotationDrafts drafts,
            QuotationDetailRows details,
            SealedEnvelopes envelopes,
            SourcingMails mails,
            InvitationCare care,
            Processes processes,
            Journal journal,
            JdbcClient jdbc,
            Clock clock) {
        this.rfqs = rfqs;
        this.invitations = invitations;
        this.rows = rows;
        this.drafts = drafts;
        this.details = details;
        this.envelopes = envelopes;
        this.mails = mails;
        this.care = care;
        this.processes = processes;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Answers a request, or replaces the answer.
     *
     * @throws Refusal LATE at or after the deadline; where a line has no price; where the term does not fit
     */
    public Receipt submit(RfqId rfq, SubmitQuotation command) {
        Invitation invitation = own(rfq);
        Receipt receipt = record(invitation, command);
        processes.correlate(answered(invitation.id()), rfq.toString(), Map.of());
        return receipt;
    }

    /** Stores an answer without moving the process: for the task's own door, which moves it. */
    Receipt record(Invitation invitation, SubmitQuotation command) {
        Rfq rfq = rfqs.get(invitation.rfq());
        if (rfq.kind() == RfqKind.SEALED) {
            throw new Refusal(SealedReason.ENVELOPE_NEEDED);
        }
        Instant until = requireOpen(rfq, invitation);
        Receipt receipt = store(rfq, invitation, command, until, false);
        invitations.answered(invitation.id(), rfqs.now());
        care.reached(invitation);
        answeredInRound(rfq, invitation, rfqs.now());
        return receipt;
    }

    /** Stores an answer that came after the deadline: it counts once it is admitted. */
    Receipt recordLate(Rfq rfq, SubmitQuotation command) {
        Invitation invitation = own(rfq.id());
        if (invitation.state() == InvitationState.WITHDRAWN) {
            throw new Refusal(SourcingReason.SUPPLIER_BLOCKED);
        }
        return store(rfq, invitation, command, clock.instant(), true);
    }

    private Receipt store(Rfq rfq, Invitation invitation, SubmitQuotation command, Instant until, boolean late) {
        Instant now = clock.instant();
        Quotation one = drafts.draft(rfq, invitation, command, rows.nextVersion(invitation.id()), now);
        Sealing sealing = Sealing.simple(rfq, one);
        rows.insertEnvelope(one, rfq.buyer(), sealing, late);
        rows.insertContent(one);
        if (!command.more().empty()) {
            details.insert(one, command.more().withBase(command.lines()));
        }
        rows.dropDraft(invitation.id());
        journal.record(
                late ? "sourcing.late-quotation-received" : "sourcing.quotation-received",
                null,
                Map.of(
                        "rfq",
                        rfq.reference(),
                        "version",
                        Integer.toString(one.version()),
                        "receipt",
                        sealing.receipt()));
        Receipt receipt = new Receipt(
                one.id(),
                one.version(),
                sealing.receipt(),
                now,
                until,
                java.util.HexFormat.of().formatHex(sealing.commitment()),
                sealing.nonce());
        mails.received(rfq, invitation, receipt);
        return receipt;
    }

    /** Takes the answer back; until the deadline another one may be given. */
    public void withdraw(RfqId rfq) {
        Invitation invitation = own(rfq);
        Rfq request = rfqs.get(rfq);
        if (request.kind() == RfqKind.SEALED) {
            envelopes.withdraw(request, invitation);
            return;
        }
        requireOpen(request, invitation);
        if (rows.withdraw(invitation.id(), request.round(), rfqs.now()) == 0) {
            throw new Refusal(SourcingReason.NOTHING_TO_WITHDRAW);
        }
        if (request.round() == 0) {
            invitations.unanswered(invitation.id());
        }
        journal.record("sourcing.quotation-withdrawn", null, Map.of("rfq", request.reference()));
    }

    /** Says no, with a reason that the buyer reads. */
    public void decline(RfqId rfq, String reason) {
        Invitation invitation = own(rfq);
        Rfq request = rfqs.get(rfq);
        if (request.kind() == RfqKind.SEALED) {
            envelopes.decline(request, invitation, reason.strip());
            return;
        }
        requireOpen(request, invitation);
        rows.withdraw(invitation.id(), request.round(), rfqs.now());
        if (request.round() == 0) {
            invitations.declined(invitation.id(), reason.strip(), rfqs.now());
            care.reached(invitation);
        }
        answeredInRound(request, invitation, rfqs.now());
        journal.record(
                "sourcing.invitation-declined", null, Map.of("rfq", request.reference(), "reason", reason.strip()));
        processes.correlate(answered(invitation.id()), rfq.toString(), Map.of());
    }

    /** The actor's own answer that stands, if any. */
    @Transactional(readOnly = true)
    public Optional<Quotation> mine(RfqId rfq) {
        return invitations.own(rfq).flatMap(invitation -> rows.own(invitation.id()));
    }

    /** All versions of the actor's own answer, the oldest first; withdrawn ones say so in their state. */
    @Transactional(readOnly = true)
    public List<Quotation> versions(RfqId rfq) {
        return invitations
                .own(rfq)
                .map(invitation -> rows.ownVersions(invitation.id()))
                .orElse(List.of());
    }

    /** What a quotation says beyond its prices: to its supplier, and to the buyer once it is open. */
    @Transactional(readOnly = true)
    public QuotationDetails details(UUID quotation) {
        return details.of(quotation);
    }

    /** The same of all open offers of a request that say more. */
    @Transactional(readOnly = true)
    public java.util.Map<UUID, QuotationDetails> details(RfqId rfq) {
        return details.of(rfq);
    }

    /** The hash that the receipt of a quotation of the actor's bears: SHA-256, hexadecimal. */
    @Transactional(readOnly = true)
    public String commitment(UUID quotation) {
        return java.util.HexFormat.of().formatHex(rows.commitmentOf(quotation));
    }

    /** The receipt's number of a quotation of the actor's. */
    @Transactional(readOnly = true)
    public String receiptNumber(UUID quotation) {
        return rows.receiptOf(quotation);
    }

    static String answered(UUID invitation) {
        return "sourcing.answered-" + invitation;
    }

    Invitation own(RfqId rfq) {
        return invitations.own(rfq).orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
    }

    private Instant requireOpen(Rfq rfq, Invitation invitation) {
        Instant until = until(rfq, invitation);
        if (until == null) {
            throw new Refusal(SourcingReason.NOT_NOW, rfq.reference());
        }
        if (!clock.instant().isBefore(until)) {
            throw new Refusal(SourcingReason.LATE, until);
        }
        if (invitation.state() == InvitationState.WITHDRAWN) {
            throw new Refusal(SourcingReason.SUPPLIER_BLOCKED);
        }
        return until;
    }

    /** Until when the supplier may answer, or null where the request does not take answers now. */
    @Nullable
    Instant until(Rfq rfq, Invitation invitation) {
        return switch (rfq.state()) {
            case ASKING, READY -> rfq.deadline();
            case NEGOTIATING ->
                jdbc.sql("select n.deadline from sourcing.negotiation_round n join sourcing.counter_offer c"
                                + " on c.rfq_id = n.rfq_id and c.round = n.no where n.rfq_id = ? and n.no = ?"
                                + " and c.invitation_id = ?")
                        .params(rfq.id().value(), rfq.round(), invitation.id())
                        .query((row, n) -> RfqRows.instant(row, "deadline", Instant.EPOCH))
                        .optional()
                        .orElseThrow(() -> new Refusal(SourcingReason.NOT_IN_ROUND));
            default -> null;
        };
    }

    private void answeredInRound(Rfq rfq, Invitation invitation, java.time.OffsetDateTime now) {
        if (rfq.round() > 0) {
            jdbc.sql("update sourcing.counter_offer set answered_at = :now"
                            + " where rfq_id = :rfq and round = :round and invitation_id = :invitation")
                    .param("now", now)
                    .param("rfq", rfq.id().value())
                    .param("round", rfq.round())
                    .param("invitation", invitation.id())
                    .update();
        }
    }
}
