package org.hanse.sourcing;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hanse.audit.Journal;
import org.hanse.document.DocumentRow;
import org.hanse.document.Documents;
import org.hanse.document.NewDocument;
import org.hanse.kernel.Actor;
import org.hanse.kernel.DocumentId;
import org.hanse.kernel.Ids;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files of a request: drawings, specifications. What they are is found out by their content (see {@link Documents}); each
 * replacement is a version of its own, and whoever is invited is told of it by mail.
 */
@Service
@Transactional
public class Attachments {

    static final String KIND = "rfq-attachment";
    static final int MOST = 20;
    private static final Set<RfqState> OPEN =
            Set.of(RfqState.IN_APPROVAL, RfqState.LEAVING, RfqState.ASKING, RfqState.READY, RfqState.NEGOTIATING);

    private final RfqRows rfqs;
    private final InvitationRows invitations;
    private final Documents documents;
    private final SourcingMails mails;
    private final Journal journal;
    private final JdbcClient jdbc;

    Attachments(
            RfqRows rfqs,
            InvitationRows invitations,
            Documents documents,
            SourcingMails mails,
            Journal journal,
            JdbcClient jdbc) {
        this.rfqs = rfqs;
        this.invitations = invitations;
        this.documents = documents;
        this.mails = mails;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    /**
     * Keeps a file for a request that is still being written.
     *
     * @throws Refusal where its content is of no type that is taken
     */
    public DocumentRow keep(byte[] content, String fileName) {
        Scope.require("buyer");
        DocumentId id = documents.store(
                new NewDocument(content, fileName, KIND, Ids.next().toString(), null, Scope.company()));
        return documents.row(id);
    }

    /** A file kept before, of the actor's own company. @throws Refusal UNKNOWN where it is none */
    @Transactional(readOnly = true)
    public DocumentRow kept(UUID document) {
        DocumentRow row = documents.row(new DocumentId(document));
        if (!row.owner().equals(Scope.company()) || !KIND.equals(row.kind())) {
            throw new Refusal(KernelReason.UNKNOWN);
        }
        return row;
    }

    /** Puts files that were kept before on a request just written. */
    void attach(RfqId rfq, List<UUID> kept) {
        if (kept.size() > MOST) {
            throw Refusal.of(SourcingReason.TOO_MANY, "attachments");
        }
        int no = 0;
        for (UUID document : kept) {
            insert(rfq, ++no, 1, kept(document));
        }
    }

    /**
     * Adds a file to a request, or a new version of one.
     *
     * @param no of the file that is replaced; null for a new one
     */
    public Attachment add(RfqId id, @Nullable Integer no, byte[] content, String fileName) {
        Rfq rfq = rfqs.lock(id);
        if (!rfq.buyer().equals(Scope.company())) {
            throw new Refusal(KernelReason.NOT_ALLOWED);
        }
        if (!OPEN.contains(rfq.state())) {
            throw new Refusal(SourcingReason.NOT_NOW, rfq.reference());
        }
        List<Attachment> there = of(id);
        int place = no == null ? there.size() + 1 : no;
        if (place > MOST) {
            throw Refusal.of(SourcingReason.TOO_MANY, "file");
        }
        Attachment replaced =
                there.stream().filter(one -> one.no() == place).findFirst().orElse(null);
        if (no != null && replaced == null) {
            throw new Refusal(KernelReason.UNKNOWN);
        }
        int version = replaced == null ? 1 : replaced.version() + 1;
        DocumentRow document = keep(content, fileName);
        insert(id, place, version, document);
        journal.record(
                "sourcing.file-added",
                null,
                Map.of("rfq", rfq.reference(), "file", document.fileName(), "version", Integer.toString(version)));
        invitations.of(id).stream()
                .filter(one -> one.sentAt() != null && one.declinedAt() == null)
                .forEach(one -> mails.attached(rfq, one, document.fileName(), version));
        return of(id).get(place - 1);
    }

    /** The newest version of each file, for the buyer, the invited and staff. */
    @Transactional(readOnly = true)
    public List<Attachment> of(RfqId rfq) {
        List<Attachment> newest = new ArrayList<>();
        for (Attachment one : versions(rfq)) {
            newest.removeIf(earlier -> earlier.no() == one.no());
            newest.add(one);
        }
        return newest;
    }

    /** Every version of every file, in their order. */
    @Transactional(readOnly = true)
    public List<Attachment> versions(RfqId rfq) {
        return jdbc.sql("select * from sourcing.attachment where rfq_id = ? order by no, version")
                .param(rfq.value())
                .query((row, n) -> new Attachment(
                        row.getInt("no"),
                        row.getInt("version"),
                        new DocumentId(row.getObject("document_id", UUID.class)),
                        row.getString("file_name"),
                        row.getLong("bytes"),
                        row.getString("added_by"),
                        row.getObject("added_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private void insert(RfqId rfq, int no, int version, DocumentRow document) {
        jdbc.sql(
                        "insert into sourcing.attachment (rfq_id, no, version, document_id, file_name, bytes, added_by, added_at)"
                                + " values (:rfq, :no, :version, :document, :name, :bytes, :by, :at)")
                .param("rfq", rfq.value())
                .param("no", no)
                .param("version", version)
                .param("document", document.id().value())
                .param("name", document.fileName())
                .param("bytes", document.bytes())
                .param(
                        "by",
                        Scope.actor() instanceof Actor.Person person
                                ? person.name()
                                : Scope.actor().auditName())
                .param("at", rfqs.now())
                .update();
    }
}
