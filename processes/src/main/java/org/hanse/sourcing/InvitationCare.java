package org.hanse.sourcing;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.hanse.audit.Journal;
import org.hanse.kernel.Secrets;
import org.hanse.workflow.Processes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sees to it that a request reaches its suppliers: reminds, notes what came back, sends again to another address. */
@Component
class InvitationCare {

    /** The process of a mail that came back; its business key is the invitation. */
    static final String PROCESS = "undelivered-invitation";

    static final String REACHED = "sourcing.reached";

    private final RfqRows rows;
    private final InvitationRows invitations;
    private final GuestLinks links;
    private final SourcingMails mails;
    private final Processes processes;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    InvitationCare(
            RfqRows rows,
            InvitationRows invitations,
            GuestLinks links,
            SourcingMails mails,
            Processes processes,
            Journal journal,
            JdbcClient jdbc,
            Clock clock) {
        this.rows = rows;
        this.invitations = invitations;
        this.links = links;
        this.mails = mails;
        this.processes = processes;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Reminds one supplier, by a mail with a link of its own. */
    void remind(Rfq rfq, Invitation one) {
        mails.remind(rfq, one, until(rfq), links.another(one));
        invitations.reminded(one.id(), rows.now());
    }

    /** A mail with the link came back: the buyer gets a task, unless the supplier has come by another way. */
    void cameBack(Invitation one, String why) {
        Rfq rfq = rows.get(one.rfq());
        if (!invitations.bounced(one.id(), why, rows.now())) {
            return;
        }
        journal.record("sourcing.invitation-bounced", null, Map.of("rfq", rfq.reference(), "why", why));
        boolean inTime = clock.instant().isBefore(rfq.deadline());
        if (rfq.state() == RfqState.ASKING && one.silent() && inTime) {
            processes.start(
                    PROCESS,
                    one.id().toString(),
                    Map.of(
                            "invitationId",
                            one.id().toString(),
                            "rfqId",
                            rfq.id().toString()));
        }
    }

    /** The supplier has come after all: nobody need look for the address. */
    void reached(Invitation one) {
        if (one.course().bouncedAt() != null) {
            processes.correlate(REACHED, one.id().toString(), Map.of());
        }
    }

    /** Sends the request once more, to another address; no link sent before opens anything any more. */
    void sendTo(Rfq rfq, Invitation one, String email) {
        String token = Secrets.link();
        invitations.corrected(one.id(), email, Secrets.hash(token), rows.now());
        invitations.mailed(one.id(), mails.invite(rfq, invitations.get(one.id()), token));
        journal.record("sourcing.address-corrected", null, Map.of("rfq", rfq.reference()));
    }

    private Instant until(Rfq rfq) {
        if (rfq.state() != RfqState.NEGOTIATING) {
            return rfq.deadline();
        }
        return jdbc.sql("select deadline from sourcing.negotiation_round where rfq_id = ? and no = ?")
                .params(rfq.id().value(), rfq.round())
                .query((row, n) -> RfqRows.instant(row, "deadline", rfq.deadline()))
                .single();
    }
}
