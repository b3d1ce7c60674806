package org.hanse.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hanse.audit.Journal;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.DealId;
import org.hanse.kernel.DocumentId;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The document store in PostgreSQL. */
@Service
@Transactional
class StoredDocuments implements Documents {

    private static final String ROW = """
            select d.id, d.kind, d.subject, d.deal_id, d.owner_id, d.file_name, c.media_type,
                octet_length(c.bytes) as size, d.sha256, d.version, d.stored_at
              from document.document d join document.content c on c.sha256 = d.sha256
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Journal journal;

    StoredDocuments(JdbcClient jdbc, Clock clock, Journal journal) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.journal = journal;
    }

    @Override
    public DocumentId store(NewDocument document) {
        String type = ContentType.of(document.content());
        String sha256 = Hash.sha256(document.content());
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("select document.keep(:sha, :bytes, :type, :now)")
                .param("sha", sha256)
                .param("bytes", document.content())
                .param("type", type)
                .param("now", now)
                .query((row, n) -> 0)
                .single();
        DocumentId id = DocumentId.next();
        insert(id, document, sha256, now);
        DealId deal = document.deal();
        journal.record(
                "document.stored",
                deal == null ? null : deal.value(),
                Map.of("document", id.toString(), "kind", document.kind(), "sha256", sha256));
        return id;
    }

    private void insert(DocumentId id, NewDocument document, String sha256, OffsetDateTime now) {
        DealId deal = document.deal();
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:what, 40))")
                .param("what", document.owner() + "/" + deal + "/" + document.kind() + "/" + document.subject())
                .query((row, n) -> 0)
                .single();
        jdbc.sql("""
                insert into document.document (id, kind, subject, deal_id, owner_id, file_name, sha256, version,
                    stored_at, stored_by)
                  select :id, :kind, :subject, :deal, :owner, :name, :sha, coalesce(max(d.version), 0) + 1, :now, :by
                    from document.document d
                    where d.owner_id = :owner and d.deal_id is not distinct from :deal and d.kind = :kind
                      and d.subject is not distinct from :subject
                """)
                .param("id", id.value())
                .param("kind", document.kind())
                .param("subject", document.subject(), Types.VARCHAR)
                .param("deal", deal == null ? null : deal.value(), Types.OTHER)
                .param("owner", document.owner().value())
                .param("name", FileName.safe(document.fileName()))
                .param("sha", sha256)
                .param("now", now)
                .param("by", Scope.actor().auditName())
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public StoredDocument read(DocumentId id) {
        DocumentRow row = row(id);
        byte[] content = jdbc.sql("select bytes from document.content where sha256 = ?")
                .param(row.sha256())
                .query((found, n) -> found.getBytes(1))
                .single();
        if (!Hash.sha256(content).equals(row.sha256())) {
            throw new Refusal(PaperReason.DAMAGED, row.fileName());
        }
        return new StoredDocument(row, content);
    }

    @Override
    @Transactional(readOnly = true)
    public DocumentRow row(DocumentId id) {
        return jdbc.sql(ROW + " where d.id = ?")
                .param(id.value())
                .query(StoredDocuments::row)
                .optional()
                .orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
    }

    @Override
    @Transactional(readOnly = true)
    public List<DocumentRow> ofDeal(DealId deal) {
        return jdbc.sql(ROW + """
                 where d.deal_id = :deal and d.version = (select max(n.version) from document.document n
                    where n.owner_id = d.owner_id and n.deal_id = d.deal_id and n.kind = d.kind
                      and n.subject is not distinct from d.subject)
                 order by d.id desc
                """)
                .param("deal", deal.value())
                .query(StoredDocuments::row)
                .list();
    }

    private static DocumentRow row(ResultSet row, int n) throws SQLException {
        UUID deal = row.getObject("deal_id", UUID.class);
        return new DocumentRow(
                new DocumentId(row.getObject("id", UUID.class)),
                row.getString("kind"),
                row.getString("subject"),
                dealOrNull(deal),
                new CompanyId(row.getObject("owner_id", UUID.class)),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getInt("version"),
                row.getObject("stored_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable DealId dealOrNull(@Nullable UUID deal) {
        return deal == null ? null : new DealId(deal);
    }
}
