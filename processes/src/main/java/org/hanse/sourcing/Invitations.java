package org.hanse.sourcing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hanse.audit.Journal;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a buyer does about suppliers who do not answer or were not reached. */
@Service
@Transactional
public class Invitations {

    private static final Duration ONCE_IN = Duration.ofHours(24);

    private final Rfqs rfqs;
    private final InvitationRows rows;
    private final RfqRows requests;
    private final InvitationCare care;
    private final Journal journal;
    private final Clock clock;

    Invitations(Rfqs rfqs, InvitationRows rows, RfqRows requests, InvitationCare care, Journal journal, Clock clock) {
        this.rfqs = rfqs;
        this.rows = rows;
        this.requests = requests;
        this.care = care;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Reminds all who are silent, each at most once in 24 hours, the process's own reminders counted.
     *
     * @return how many were reminded
     * @throws Refusal NOBODY_SILENT where everybody has answered, said no or was not reached; REMINDED_TODAY
     */
    public int remindAll(RfqId id) {
        Rfq rfq = rfqs.own(id);
        if (rfq.state() != RfqState.ASKING || !rfq.kind().showsAnswers()) {
            throw new Refusal(SourcingReason.NOT_NOW, rfq.reference());
        }
        List<Invitation> silent = rows.of(id).stream()
                .filter(one -> one.silent() && !one.bounced())
                .toList();
        if (silent.isEmpty()) {
            throw new Refusal(SourcingReason.NOBODY_SILENT);
        }
        Instant before = clock.instant().minus(ONCE_IN);
        List<Invitation> due = silent.stream()
                .filter(one -> one.course().remindedAt() == null
                        || !one.course().remindedAt().isAfter(before))
                .toList();
        if (due.isEmpty()) {
            throw new Refusal(SourcingReason.REMINDED_TODAY);
        }
        due.forEach(one -> care.remind(rfq, one));
        journal.record(
                "sourcing.suppliers-reminded",
                null,
                Map.of("rfq", rfq.reference(), "suppliers", Integer.toString(due.size())));
        return due.size();
    }

    /**
     * Sends the request to another address of a supplier who has not answered. Every link sent before is void.
     *
     * @throws Refusal NOT_NOW where the time for answers is over, or the supplier has answered
     */
    public void correct(RfqId id, UUID invitation, String email) {
        Rfq rfq = rfqs.own(id);
        Invitation one = rows.get(invitation);
        if (!one.rfq().equals(id)) {
            throw new Refusal(KernelReason.UNKNOWN);
        }
        if (rfq.state() != RfqState.ASKING || !one.silent() || !clock.instant().isBefore(rfq.deadline())) {
            throw new Refusal(SourcingReason.NOT_NOW, rfq.reference());
        }
        String address = email.strip();
        if (!address.matches("[^\\s,;<>\"@]+@[^\\s,;<>\"@]+") || address.length() > 254) {
            throw Refusal.of(KernelReason.INVALID_FIELD, "email", address);
        }
        boolean known = rows.of(id).stream()
                .anyMatch(
                        other -> !other.id().equals(invitation) && other.email().equalsIgnoreCase(address));
        if (known) {
            throw Refusal.of(SourcingReason.INVITED_TWICE, "email", address);
        }
        care.sendTo(requests.get(id), one, address);
    }

    /** Notes that the actor has begun to answer. */
    public void began(RfqId id) {
        rows.own(id).filter(Invitation::silent).ifPresent(one -> rows.began(one.id(), requests.now()));
    }
}
