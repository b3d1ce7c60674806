package org.hanse.sourcing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hanse.audit.Journal;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What the opening found in each envelope, and the time in which a supplier may put the form right. */
@Service
@Transactional
public class SealedCures implements AwardCondition {

    private final RfqRows rfqs;
    private final InvitationRows invitations;
    private final SealedRows tenders;
    private final SealedChecks checks;
    private final SealedOffers offers;
    private final Journal journal;
    private final JsonMapper json;
    private final JdbcClient jdbc;

    SealedCures(
            RfqRows rfqs,
            InvitationRows invitations,
            SealedRows tenders,
            SealedChecks checks,
            SealedOffers offers,
            Journal journal,
            JsonMapper json,
            JdbcClient jdbc) {
        this.rfqs = rfqs;
        this.invitations = invitations;
        this.tenders = tenders;
        this.checks = checks;
        this.offers = offers;
        this.journal = journal;
        this.json = json;
        this.jdbc = jdbc;
    }

    /**
     * What became of an envelope.
     *
     * @param outcome {@code valid}, {@code invalid}, {@code to-cure}, {@code cured}, {@code replaced}, {@code withdrawn}
     * @param content what was sealed, where it could be read
     */
    public record Outcome(
            UUID quotation,
            UUID invitation,
            int version,
            String outcome,
            @Nullable String reason,
            @Nullable String field,
            @Nullable SealedContent content,
            @Nullable Instant cureUntil,
            @Nullable Instant curedAt) {}

    /** All outcomes of a request, oldest envelope first: the buyer sees all, a supplier its own. */
    @Transactional(readOnly = true)
    public List<Outcome> outcomes(RfqId rfq) {
        return jdbc.sql("select o.*, q.version from sourcing.sealed_outcome o join sourcing.quotation q"
                        + " on q.id = o.quotation_id where o.rfq_id = ? order by q.submitted_at, q.id")
                .param(rfq.value())
                .query((row, n) -> outcome(row))
                .list();
    }

    /** Puts the actor's own quotation right. @throws Refusal NOTHING_TO_CURE, or what is still wrong */
    public void cure(RfqId id, CureQuotation command) {
        Rfq rfq = rfqs.get(id);
        Invitation invitation = invitations.own(id).orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
        Outcome defect = outcomes(id).stream()
                .filter(one -> rfq.state() == RfqState.OPENED)
                .filter(one -> one.invitation().equals(invitation.id()) && isOpen(one))
                .findFirst()
                .orElseThrow(() -> new Refusal(SealedReason.NOTHING_TO_CURE));
        SealedContent sealed = java.util.Objects.requireNonNull(defect.content());
        SealedChecks.Finding found = checks.recheck(
                rfq, invitation, envelope(defect.quotation()), sealed, command.applied(sealed.quotation()));
        Quotation valid = found.quotation();
        if (valid == null) {
            throw Refusal.of(
                    KernelReason.INVALID_FIELD,
                    Optional.ofNullable(found.field()).orElse("validUntil"),
                    Optional.ofNullable(found.reason()).orElse(""));
        }
        offers.offer(rfq, valid);
        jdbc.sql("update sourcing.sealed_outcome set outcome = 'cured', cured_at = clock_timestamp(), cured_by = :by,"
                        + " cure = :cure::jsonb where quotation_id = :id and outcome = 'to-cure'")
                .param("by", Scope.actor().auditName())
                .param("cure", json.writeValueAsString(command))
                .param("id", defect.quotation())
                .update();
        journal.record("sourcing.quotation-cured", null, Map.of("rfq", rfq.reference()));
    }

    /** Refuses an award while somebody may still put the form right. */
    @Override
    @Transactional(readOnly = true)
    public void require(Comparison comparison, Comparison.Column chosen, AwardQuotation command) {
        outcomes(comparison.rfq().id()).stream()
                .filter(this::isOpen)
                .findFirst()
                .ifPresent(one -> {
                    throw new Refusal(SealedReason.CURE_RUNNING, java.util.Objects.requireNonNull(one.cureUntil()));
                });
    }

    private boolean isOpen(Outcome one) {
        return "to-cure".equals(one.outcome())
                && one.cureUntil() != null
                && tenders.now().isBefore(one.cureUntil());
    }

    private SealedChecks.Sealed envelope(UUID quotation) {
        return jdbc.sql("select * from sourcing.quotation where id = ?")
                .param(quotation)
                .query((row, n) -> SealedOffers.sealed(row))
                .single();
    }

    private Outcome outcome(ResultSet row) throws SQLException {
        String content = row.getString("content");
        return new Outcome(
                row.getObject("quotation_id", UUID.class),
                row.getObject("invitation_id", UUID.class),
                row.getInt("version"),
                row.getString("outcome"),
                row.getString("reason"),
                row.getString("field"),
                content == null ? null : json.readValue(content, SealedContent.class),
                RfqRows.instant(row, "cure_until"),
                RfqRows.instant(row, "cured_at"));
    }
}
