package org.hanse.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hanse.kernel.Actor;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.DocumentId;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Conversations and messages in SQL; what is read is also what the row policies let through. */
@Repository
class ConversationRows {

    private static final String UNREAD = "m.company_id is distinct from kernel.company()"
            + " and not exists (select from conversation.reading r where r.thread_id = m.thread_id"
            + "   and r.person_id = kernel.person() and r.last_read >= m.id)";
    private static final String THREAD = "select t.*, (select max(m.sent_at) from conversation.message m"
            + " where m.thread_id = t.id) as last, (select count(*) from conversation.message m where m.thread_id = t.id"
            + " and " + UNREAD + ") as unread from conversation.thread t";

    private final JdbcClient jdbc;

    ConversationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Nullable
    UUID find(Subject subject) {
        return jdbc
                .sql("select id from conversation.thread where subject = ? and subject_id = ? and supplier_id = ?")
                .params(subject.kind().text(), subject.id(), subject.supplier().value())
                .query(UUID.class)
                .list()
                .stream()
                .findFirst()
                .orElse(null);
    }

    void insert(Subject subject, OffsetDateTime now) {
        jdbc.sql("insert into conversation.thread (id, subject, subject_id, reference, title, buyer_id, supplier_id,"
                        + " opened_at) values (:id, :kind, :subject, :reference, left(:title, 200), :buyer, :supplier, :now)"
                        + " on conflict on constraint thread_once do nothing")
                .param("id", org.hanse.kernel.Ids.next())
                .param("kind", subject.kind().text())
                .param("subject", subject.id())
                .param("reference", subject.reference())
                .param("title", subject.title())
                .param("buyer", subject.buyer().value())
                .param("supplier", subject.supplier().value())
                .param("now", now)
                .update();
    }

    Conversation get(UUID id) {
        return jdbc.sql(THREAD + " where t.id = ?")
                .param(id)
                .query(ConversationRows::thread)
                .optional()
                .orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
    }

    List<Conversation> list(@Nullable UUID before, int limit) {
        return jdbc.sql(THREAD + " where (:before::uuid is null or t.id < :before::uuid)"
                        + " and exists (select from conversation.message m where m.thread_id = t.id)"
                        + " order by t.id desc limit :limit")
                .param("before", before, Types.OTHER)
                .param("limit", limit)
                .query(ConversationRows::thread)
                .list();
    }

    List<Message> messages(UUID thread, @Nullable UUID before, int limit) {
        Map<UUID, List<Message.Attached>> files = attachments(thread);
        return jdbc.sql("select m.*, " + UNREAD + " as unread from conversation.message m where m.thread_id = :thread"
                        + " and (:before::uuid is null or m.id < :before::uuid) order by m.id desc limit :limit")
                .param("thread", thread)
                .param("before", before, Types.OTHER)
                .param("limit", limit)
                .query((row, n) -> message(row, files))
                .list();
    }

    private Map<UUID, List<Message.Attached>> attachments(UUID thread) {
        return jdbc
                .sql("select message_id, document_id, file_name from conversation.attachment where thread_id = ?"
                        + " order by document_id")
                .param(thread)
                .query((row, n) -> Map.entry(
                        row.getObject(1, UUID.class),
                        new Message.Attached(new DocumentId(row.getObject(2, UUID.class)), row.getString(3))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    void insert(
            UUID id,
            UUID thread,
            CompanyId company,
            MessageKind kind,
            @Nullable LocalDate day,
            String body,
            OffsetDateTime now) {
        Writer writer = Writer.of(Scope.actor());
        jdbc.sql(
                        "insert into conversation.message (id, thread_id, company_id, person_id, author, kind, day, body, sent_at)"
                                + " values (:id, :thread, :company, :person, :author, :kind, :day, :body, :now)")
                .param("id", id)
                .param("thread", thread)
                .param("company", company.value())
                .param("person", writer.person(), Types.OTHER)
                .param("author", writer.name())
                .param("kind", kind.text())
                .param("day", day, Types.DATE)
                .param("body", body)
                .param("now", now)
                .update();
        jdbc.sql("insert into conversation.untold (message_id, thread_id) values (?, ?)")
                .params(id, thread)
                .update();
    }

    void attach(UUID message, UUID thread, DocumentId document, String fileName) {
        jdbc.sql(
                        "insert into conversation.attachment (message_id, document_id, thread_id, file_name) values (?, ?, ?, ?)")
                .params(message, document.value(), thread, fileName)
                .update();
    }

    void read(UUID thread, Actor.Person person, UUID upTo) {
        jdbc.sql("insert into conversation.reading as r (thread_id, person_id, company_id, last_read)"
                        + " values (?, ?, ?, ?) on conflict (thread_id, person_id) do update"
                        + " set last_read = greatest(r.last_read, excluded.last_read)")
                .params(thread, person.person().value(), person.company().value(), upTo)
                .update();
    }

    long unread() {
        return jdbc.sql("select count(*) from conversation.message m where " + UNREAD)
                .query(Long.class)
                .single();
    }

    private static Conversation thread(ResultSet row, int n) throws SQLException {
        OffsetDateTime last = row.getObject("last", OffsetDateTime.class);
        return new Conversation(
                row.getObject("id", UUID.class),
                Subject.Kind.of(row.getString("subject")),
                row.getObject("subject_id", UUID.class),
                row.getString("reference"),
                row.getString("title"),
                new CompanyId(row.getObject("buyer_id", UUID.class)),
                new CompanyId(row.getObject("supplier_id", UUID.class)),
                row.getLong("unread"),
                last == null ? null : last.toInstant());
    }

    private static Message message(ResultSet row, Map<UUID, List<Message.Attached>> files) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Message(
                id,
                row.getObject("thread_id", UUID.class),
                new CompanyId(row.getObject("company_id", UUID.class)),
                row.getString("author"),
                MessageKind.of(row.getString("kind")),
                row.getObject("day", LocalDate.class),
                row.getString("body"),
                files.getOrDefault(id, List.of()),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("unread"));
    }

    /** Who writes. */
    private record Writer(@Nullable UUID person, String name) {

        static Writer of(Actor actor) {
            return switch (actor) {
                case Actor.Person one -> new Writer(one.person().value(), one.name());
                case Actor.Staff one -> new Writer(one.person().value(), one.name());
                case Actor.Guest one -> new Writer(null, one.name());
                case Actor.Machine one -> new Writer(null, one.clientId());
                case Actor.System one -> new Writer(null, one.name());
            };
        }
    }
}
