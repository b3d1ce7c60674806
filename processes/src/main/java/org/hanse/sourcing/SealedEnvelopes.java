package org.hanse.sourcing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hanse.audit.Journal;
import org.hanse.kernel.Ids;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.sourcing.envelope.Envelope;
import org.hanse.sourcing.envelope.MerkleTree;
import org.hanse.sourcing.envelope.Unreadable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes envelopes in, and back. What is in time the database says, by its own clock, where it stores them. */
@Component
class SealedEnvelopes {

    private final SealedRows tenders;
    private final ReceiptSigner signer;
    private final Journal journal;
    private final JdbcClient jdbc;

    SealedEnvelopes(SealedRows tenders, ReceiptSigner signer, Journal journal, JdbcClient jdbc) {
        this.tenders = tenders;
        this.signer = signer;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    /** Stores an envelope whole, or finds it stored already where the answer to the first try was lost. */
    SealedReceipt store(Rfq rfq, Invitation invitation, SealEnvelope command) {
        requireTaken(rfq, invitation);
        SealedTender tender = tenders.get(rfq.id());
        requireReadable(tender, command.envelope());
        byte[] hash = Commitment.sha256(command.envelope());
        try {
            UUID quotation = jdbc.sql("select quotation from sourcing.seal(:id, :rfq, :invitation, :version, :receipt,"
                            + " :envelope, :commitment, :key)")
                    .param("id", Ids.next())
                    .param("rfq", rfq.id().value())
                    .param("invitation", invitation.id())
                    .param("version", command.version())
                    .param("receipt", Sealing.receipt(hash))
                    .param("envelope", command.envelope())
                    .param("commitment", HexFormat.of().parseHex(command.commitment()))
                    .param("key", tender.keyName())
                    .query(UUID.class)
                    .single();
            SealedReceipt receipt = receipt(rfq, quotation);
            record("sourcing.envelope-received", rfq, command.version(), receipt.number());
            return receipt;
        } catch (DataAccessException e) {
            throw SealedRefusals.of(e, rfq.deadline());
        }
    }

    private static void requireTaken(Rfq rfq, Invitation invitation) {
        if (rfq.kind() != RfqKind.SEALED) {
            throw new Refusal(SealedReason.ENVELOPE_NEEDED);
        }
        if (invitation.supplier() == null) {
            throw Refusal.of(SourcingReason.COMPANY_NEEDED, "company");
        }
        if (invitation.state() == InvitationState.WITHDRAWN) {
            throw new Refusal(SourcingReason.SUPPLIER_BLOCKED);
        }
    }

    private static void requireReadable(SealedTender tender, byte[] bytes) {
        try {
            if (!Envelope.of(bytes).keyNames().getFirst().equals(tender.keyName())) {
                throw Refusal.of(SealedReason.ENVELOPE_UNREADABLE, "envelope");
            }
        } catch (Unreadable e) {
            throw Refusal.of(SealedReason.ENVELOPE_UNREADABLE, "envelope").because(e);
        }
    }

    /** Takes the supplier's whole answer back. The envelope stays, and stays provable. */
    void withdraw(Rfq rfq, Invitation invitation) {
        try {
            List<UUID> taken = jdbc.sql("select quotation from sourcing.withdraw_sealed(?, ?)")
                    .params(rfq.id().value(), invitation.id())
                    .query((row, n) -> row.getObject(1, UUID.class))
                    .list();
            if (taken.getFirst() == null) {
                throw new Refusal(SourcingReason.NOTHING_TO_WITHDRAW);
            }
            SealedReceipt receipt = receipt(rfq, taken.getFirst());
            record("sourcing.envelope-withdrawn", rfq, receipt.version(), receipt.number());
        } catch (DataAccessException e) {
            throw SealedRefusals.of(e, rfq.deadline());
        }
    }

    /** Says no; the buyer reads it after the opening. */
    void decline(Rfq rfq, Invitation invitation, String reason) {
        try {
            jdbc.sql("select sourcing.decline_sealed(?, ?, ?)")
                    .params(rfq.id().value(), invitation.id(), reason)
                    .query((row, n) -> 0)
                    .single();
            journal.record("sourcing.invitation-declined", null, Map.of("rfq", rfq.reference(), "reason", reason));
        } catch (DataAccessException e) {
            throw SealedRefusals.of(e, rfq.deadline());
        }
    }

    /** The actor's own receipts, oldest first. */
    List<SealedReceipt> receipts(Rfq rfq, UUID invitation) {
        return jdbc.sql("select * from sourcing.quotation where invitation_id = ? and kind = 'sealed' order by version")
                .param(invitation)
                .query((row, n) -> receipt(rfq, row))
                .list();
    }

    private SealedReceipt receipt(Rfq rfq, UUID quotation) {
        return jdbc.sql("select * from sourcing.quotation where id = ?")
                .param(quotation)
                .query((row, n) -> receipt(rfq, row))
                .optional()
                .orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
    }

    private SealedReceipt receipt(Rfq rfq, ResultSet row) throws SQLException {
        String leaf = row.getString("leaf");
        HexFormat hex = HexFormat.of();
        return new SealedReceipt(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("receipt"),
                RfqRows.instant(row, "submitted_at", Instant.EPOCH),
                rfq.deadline(),
                hex.formatHex(Commitment.sha256(row.getBytes("ciphertext"))),
                hex.formatHex(row.getBytes("commitment")),
                leaf,
                hex.formatHex(MerkleTree.leafHash(leaf)),
                signer.sign(leaf),
                signer.name(),
                row.getObject("withdrawn_at") != null);
    }

    private void record(String act, Rfq rfq, int version, String number) {
        journal.record(
                act, null, Map.of("rfq", rfq.reference(), "version", Integer.toString(version), "receipt", number));
    }
}
