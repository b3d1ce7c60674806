package org.hanse.sourcing;

import jakarta.validation.constraints.NotNull;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hanse.kernel.Actor;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Ids;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.kernel.Scope;
import org.hanse.sourcing.envelope.Curve;
import org.hanse.sourcing.envelope.Envelope;
import org.hanse.sourcing.envelope.ProtectedKey;
import org.hanse.sourcing.envelope.Unreadable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The supplier's side of a sealed tender, with an account or by a guest's link. Nothing readable comes here: envelopes to the
 * event's key, drafts and copies to the supplier's own.
 */
@Service
@Transactional
public class SealedQuotations {

    private final RfqRows rfqs;
    private final InvitationRows invitations;
    private final SealedRows tenders;
    private final SealedEnvelopes envelopes;
    private final JdbcClient jdbc;

    SealedQuotations(
            RfqRows rfqs, InvitationRows invitations, SealedRows tenders, SealedEnvelopes envelopes, JdbcClient jdbc) {
        this.rfqs = rfqs;
        this.invitations = invitations;
        this.tenders = tenders;
        this.envelopes = envelopes;
        this.jdbc = jdbc;
    }

    /** Registers the supplier's own key, once. @param protectedKey see {@link ProtectedKey} */
    public record OwnKey(@NotNull byte[] publicKey, @NotNull byte[] protectedKey) {}

    /** Everything the supplier's side needs. */
    @Transactional(readOnly = true)
    public SealedDesk desk(RfqId id) {
        Rfq rfq = rfqs.get(id);
        Invitation invitation = own(id);
        SealedTender tender = tenders.get(id);
        List<SealedReceipt> receipts = envelopes.receipts(rfq, invitation.id());
        return new SealedDesk(
                SealedDesk.FORMAT,
                rfq.id().value(),
                rfq.reference(),
                invitation.id(),
                receipts.isEmpty() ? 1 : receipts.getLast().version() + 1,
                rfq.deadline(),
                tenders.now(),
                tender.keyName(),
                tender.publicKey(),
                ownKey(invitation).orElse(null),
                bytes("select content from sourcing.sealed_draft where invitation_id = ?", invitation.id())
                        .orElse(null),
                bytes(
                                "select ciphertext from (select * from sourcing.quotation where invitation_id = ? and kind = 'sealed'"
                                        + " order by version desc limit 1) newest where withdrawn_at is null",
                                invitation.id())
                        .orElse(null),
                jdbc.sql("select reason from sourcing.sealed_decline where invitation_id = ?")
                        .param(invitation.id())
                        .query(String.class)
                        .optional()
                        .orElse(null),
                receipts);
    }

    /**
     * Seals a quotation, or replaces the one before. The same envelope again gets the same receipt.
     *
     * @throws Refusal LATE at or after the deadline by the database's clock; VERSION_TAKEN; ENVELOPE_UNREADABLE
     */
    public SealedReceipt seal(RfqId id, SealEnvelope command) {
        SealedReceipt receipt = envelopes.store(rfqs.get(id), own(id), command);
        jdbc.sql("delete from sourcing.sealed_draft where invitation_id = ?")
                .param(own(id).id())
                .update();
        return receipt;
    }

    /** Keeps a draft in place of the one before. @throws Refusal where it is not sealed to the supplier's own key alone */
    public void keepDraft(RfqId id, byte[] content) {
        Invitation invitation = own(id);
        SealedDesk.ReadingKey key = ownKey(invitation).orElseThrow(() -> unreadable(null));
        try {
            if (!Envelope.of(content).keyNames().equals(List.of(Curve.keyName(key.publicKey())))) {
                throw unreadable(null);
            }
        } catch (Unreadable e) {
            throw unreadable(e);
        }
        CompanyId supplier = invitation.supplier();
        jdbc.sql("insert into sourcing.sealed_draft (invitation_id, rfq_id, supplier_id, content, saved_at)"
                        + " values (:invitation, :rfq, :supplier, :content, clock_timestamp())"
                        + " on conflict (invitation_id) do update set content = :content, saved_at = clock_timestamp()")
                .param("invitation", invitation.id())
                .param("rfq", id.value())
                .param("supplier", supplier == null ? null : supplier.value(), Types.OTHER)
                .param("content", content)
                .update();
    }

    /** Registers the supplier's own key: of the company, or of a guest's invitation. */
    public void registerKey(RfqId id, OwnKey command) {
        Invitation invitation = own(id);
        if (!Curve.isPoint(command.publicKey()) || !ProtectedKey.isOne(command.protectedKey())) {
            throw Refusal.of(SealedReason.KEY_WRONG, "publicKey");
        }
        boolean guest = Scope.actor() instanceof Actor.Guest;
        try {
            jdbc.sql(
                            "insert into sourcing.reading_key (id, supplier_id, invitation_id, public_key, protected_key, made_at)"
                                    + " values (:id, :supplier, :invitation, :public, :protected, clock_timestamp())")
                    .param("id", Ids.next())
                    .param("supplier", guest ? null : Scope.company().value(), Types.OTHER)
                    .param("invitation", guest ? invitation.id() : null, Types.OTHER)
                    .param("public", command.publicKey())
                    .param("protected", command.protectedKey())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refusal(SealedReason.READING_KEY_KNOWN).because(e);
        }
    }

    private Optional<SealedDesk.ReadingKey> ownKey(Invitation invitation) {
        boolean guest = Scope.actor() instanceof Actor.Guest;
        return jdbc.sql("select public_key, protected_key from sourcing.reading_key where "
                        + (guest ? "invitation_id" : "supplier_id") + " = ?")
                .param(guest ? invitation.id() : Scope.company().value())
                .query((row, n) -> new SealedDesk.ReadingKey(row.getBytes(1), row.getBytes(2)))
                .optional();
    }

    private Optional<byte[]> bytes(String sql, UUID invitation) {
        return jdbc.sql(sql)
                .param(invitation)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    private Invitation own(RfqId id) {
        return invitations.own(id).orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
    }

    private static Refusal unreadable(@org.jspecify.annotations.Nullable Throwable cause) {
        Refusal refusal = Refusal.of(SealedReason.ENVELOPE_UNREADABLE, "content");
        return cause == null ? refusal : refusal.because(cause);
    }
}
