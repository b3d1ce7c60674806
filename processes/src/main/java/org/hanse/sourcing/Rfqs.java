package org.hanse.sourcing;

import static java.util.Objects.requireNonNullElse;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hanse.audit.Journal;
import org.hanse.kernel.Actor;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Page;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.kernel.Scope;
import org.hanse.workflow.Processes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requests for quotations: a buyer asks, watches, takes back, extends or ends them. */
@Service
@Transactional
public class Rfqs {

    static final String PROCESS = "rfq-negotiation";
    private static final Duration FARTHEST = Duration.ofDays(366);

    private final RfqRows rows;
    private final InvitationRows invitations;
    private final QuotationRows quotations;
    private final RfqDrafts drafts;
    private final Attachments attachments;
    private final SealingRules rules;
    private final SourcingMails mails;
    private final GuestLinks links;
    private final Processes processes;
    private final Journal journal;
    private final Clock clock;

    Rfqs(
            RfqRows rows,
            InvitationRows invitations,
            QuotationRows quotations,
            RfqDrafts drafts,
            Attachments attachments,
            SealingRules rules,
            SourcingMails mails,
            GuestLinks links,
            Processes processes,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.invitations = invitations;
        this.quotations = quotations;
        this.drafts = drafts;
        this.attachments = attachments;
        this.rules = rules;
        this.mails = mails;
        this.links = links;
        this.processes = processes;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Writes a request and sends it on its way: to approval where the own limit asks for it, else to the suppliers, at
     * once or when the time to take it back is over.
     */
    public RfqId ask(AskForQuotations command) {
        Scope.require("buyer");
        if (command.kind() == RfqKind.SEALED) {
            throw Refusal.of(SealedReason.KEY_NEEDED, "kind");
        }
        RfqId id = write(command, RfqKind.SIMPLE);
        start(id);
        return id;
    }

    RfqId write(AskForQuotations command, RfqKind kind) {
        RfqDrafts.Draft draft = drafts.draft(command, kind, true);
        requireAhead(draft.rfq().deadline());
        rules.check(draft.rfq());
        rows.insert(draft.rfq());
        draft.invitations().forEach(one -> invitations.insert(one, rows.now()));
        RfqId id = draft.rfq().id();
        attachments.attach(id, requireNonNullElse(command.attachments(), List.of()));
        journal.record(
                "sourcing.request-written", null, Map.of("rfq", draft.rfq().reference()));
        return id;
    }

    /**
     * The request as it would be written, and who would get it; nothing is kept.
     *
     * @throws Refusal as {@link #ask} would
     */
    @Transactional(readOnly = true)
    public Preview preview(AskForQuotations command) {
        Scope.require("buyer");
        RfqDrafts.Draft draft = drafts.draft(command, RfqKind.SIMPLE, false);
        requireAhead(draft.rfq().deadline());
        return new Preview(draft.rfq(), draft.invitations());
    }

    /** A request that is not written yet, with those it would go to. */
    public record Preview(Rfq rfq, List<Invitation> invitations) {
        public Preview {
            invitations = List.copyOf(invitations);
        }
    }

    void start(RfqId id) {
        processes.start(PROCESS, id.toString(), Map.of("rfqId", id.toString(), "round", 0));
    }

    /** The deadline that a request gets where none is said: three working days of the slowest country, 16:00 there. */
    public static Instant proposedDeadline(Instant now, ZoneId buyer, Collection<String> countries) {
        return Deadlines.propose(now, buyer, countries);
    }

    /** One request, for its buyer, the invited and staff. @throws Refusal UNKNOWN for everybody else */
    @Transactional(readOnly = true)
    public Rfq get(RfqId id) {
        return rows.get(id);
    }

    /** One request by its readable reference, such as {@code RFQ-2026-000318}. */
    @Transactional(readOnly = true)
    public Rfq byReference(String reference) {
        return rows.byReference(reference);
    }

    /** The actor's own requests, newest first. */
    @Transactional(readOnly = true)
    public Page<Rfq> bought(@Nullable String cursor, int size) {
        return list(true, cursor, size);
    }

    /** Requests that the actor's company was asked in, newest first. */
    @Transactional(readOnly = true)
    public Page<Rfq> asked(@Nullable String cursor, int size) {
        return list(false, cursor, size);
    }

    private Page<Rfq> list(boolean asBuyer, @Nullable String cursor, int size) {
        int limit = Math.clamp(size, 1, Page.MAX_SIZE);
        RfqId before = cursor == null ? null : RfqId.of(cursor);
        return Page.of(
                rows.list(asBuyer, Scope.company(), before, limit + 1),
                limit,
                rfq -> rfq.id().toString());
    }

    /** The invited, in the order they were chosen; a supplier sees only itself. */
    @Transactional(readOnly = true)
    public List<Invitation> invitations(RfqId id) {
        return invitations.of(id);
    }

    /** How many versions each invited supplier has sent, without any content. */
    @Transactional(readOnly = true)
    public List<Answered> answers(RfqId id) {
        return quotations.versions(id).stream()
                .map(one -> new Answered(
                        one.id(), one.invitation(), one.version(), one.receipt(), one.submittedAt(), one.withdrawn()))
                .toList();
    }

    /** One version of an answer, as the buyer may know it before the opening. */
    public record Answered(
            UUID quotation, UUID invitation, int version, String receipt, Instant at, boolean withdrawn) {}

    /** Takes a request back before it has left the house. */
    public void takeBack(RfqId id) {
        Rfq rfq = own(id);
        if (rfq.state() != RfqState.LEAVING || !processes.correlate("sourcing.taken-back", id.toString(), Map.of())) {
            throw new Refusal(SourcingReason.ALREADY_SENT, rfq.reference());
        }
    }

    /** Gives everybody more time; the new deadline (UTC) must lie after the old one. */
    public void extend(RfqId id, Instant deadline) {
        Rfq rfq = own(id);
        if (rfq.state() != RfqState.ASKING || !deadline.isAfter(rfq.deadline())) {
            throw new Refusal(SourcingReason.NOT_NOW, rfq.reference());
        }
        requireAhead(deadline);
        rows.extend(id, deadline);
        tellOfMoreTime(rows.get(id));
        journal.record("sourcing.deadline-extended", null, Map.of("rfq", rfq.reference(), "to", deadline.toString()));
        processes.correlate("sourcing.deadline-moved", id.toString(), Map.of());
    }

    private void tellOfMoreTime(Rfq later) {
        rows.inTimeAfterAll(later.id());
        invitations.of(later.id()).stream()
                .filter(one -> one.sentAt() != null
                        && one.state() != InvitationState.DECLINED
                        && one.state() != InvitationState.WITHDRAWN)
                .forEach(one -> mails.deadline(later, one, links.another(one)));
    }

    /** Ends a request without an order; each invited supplier who knows of it is told the reason. */
    public void cancel(RfqId id, String reason) {
        Rfq rfq = own(id);
        close(rfq, reason);
        processes.cancel(PROCESS, id.toString(), "cancelled by the buyer");
    }

    void close(Rfq rfq, String reason) {
        rows.move(rfq, RfqState.CANCELLED, Map.of("closed_at", rows.now(), "close_reason", reason));
        journal.record("sourcing.request-cancelled", null, Map.of("rfq", rfq.reference(), "reason", reason));
        invitations.of(rfq.id()).stream()
                .filter(one -> one.sentAt() != null && one.state() != InvitationState.DECLINED)
                .forEach(one -> mails.cancelled(rfq, one, reason));
    }

    Rfq own(RfqId id) {
        Rfq rfq = rows.lock(id);
        if (!(Scope.actor() instanceof Actor.System) && !rfq.buyer().equals(Scope.company())) {
            throw new Refusal(KernelReason.NOT_ALLOWED);
        }
        return rfq;
    }

    private void requireAhead(Instant deadline) {
        Instant now = clock.instant();
        if (!deadline.isAfter(now) || deadline.isAfter(now.plus(FARTHEST))) {
            throw Refusal.of(SourcingReason.DEADLINE_NOT_AHEAD, "deadline", deadline);
        }
    }
}
