package org.hanse.sourcing;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.hanse.audit.Journal;
import org.hanse.kernel.Refusal;
import org.hanse.sourcing.envelope.MerkleTree;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Ends the time for envelopes and publishes the root over every receipt. */
@Component
class SealedClosings {

    private final RfqRows requests;
    private final InvitationRows invitations;
    private final SealedRows rows;
    private final SourcingMails mails;
    private final SealedMails sealedMails;
    private final Journal journal;

    SealedClosings(
            RfqRows requests,
            InvitationRows invitations,
            SealedRows rows,
            SourcingMails mails,
            SealedMails sealedMails,
            Journal journal) {
        this.requests = requests;
        this.invitations = invitations;
        this.rows = rows;
        this.mails = mails;
        this.sealedMails = sealedMails;
        this.journal = journal;
    }

    /**
     * Closes, by the database's clock.
     *
     * @return how many quotations stand; 0 where they are fewer than the request said would be opened
     * @throws Refusal NOT_YET where the engine's clock runs ahead of the database's: the job is tried again
     */
    int close(Rfq rfq) {
        SealedTender tender = rows.get(rfq.id());
        int standing = closed(rfq);
        int no = tender.trees().size() + 1;
        List<byte[]> leaves = rows.leaves(rfq.id(), no);
        byte[] root = MerkleTree.root(leaves);
        rows.insertTree(rfq, no, leaves.size(), root);
        boolean enough = standing >= tender.minBids();
        requests.move(rfq, enough ? RfqState.READY : RfqState.UNANSWERED);
        journal.record(
                "sourcing.root-published",
                null,
                Map.of(
                        "rfq",
                        rfq.reference(),
                        "root",
                        HexFormat.of().formatHex(root),
                        "leaves",
                        Integer.toString(leaves.size())));
        mails.buyer(rfq, enough ? SourcingMail.READY : SourcingMail.UNANSWERED, Integer.toString(standing));
        invitations.of(rfq.id()).stream()
                .filter(one -> one.sentAt() != null)
                .forEach(one -> sealedMails.closed(rfq, one, leaves.size(), root));
        return enough ? standing : 0;
    }

    private int closed(Rfq rfq) {
        try {
            return rows.close(rfq.id());
        } catch (DataAccessException e) {
            throw SealedRefusals.of(e, rfq.deadline());
        }
    }
}
