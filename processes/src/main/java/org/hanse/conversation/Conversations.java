package org.hanse.conversation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hanse.audit.Journal;
import org.hanse.document.Documents;
import org.hanse.document.NewDocument;
import org.hanse.kernel.Actor;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.DocumentId;
import org.hanse.kernel.Ids;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Page;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Conversations between two companies. Both sides' people read and write, staff read; whoever belongs to neither company
 * gets UNKNOWN. Messages are never changed. The other side's people with the role for it have a mail with the first lines,
 * unless they have read by then.
 */
@Service
@Transactional
public class Conversations {

    private final ConversationRows rows;
    private final Documents documents;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    Conversations(ConversationRows rows, Documents documents, Journal journal, JdbcClient jdbc, Clock clock) {
        this.rows = rows;
        this.documents = documents;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The conversation about the subject as far as the actor may see it; null where nobody has begun it. */
    @Transactional(readOnly = true)
    public @Nullable UUID find(Subject subject) {
        return rows.find(subject);
    }

    /** The conversation about the subject, begun where there is none; the actor's company is one of its two, or staff. */
    public @Nullable UUID about(Subject subject) {
        UUID found = rows.find(subject);
        CompanyId mine = Scope.actor().companyOrNull();
        if (found != null || mine == null) {
            return found;
        }
        if (!mine.equals(subject.buyer()) && !mine.equals(subject.supplier())) {
            throw new Refusal(KernelReason.UNKNOWN);
        }
        rows.insert(subject, OffsetDateTime.now(clock));
        return Objects.requireNonNull(rows.find(subject));
    }

    /** One conversation. @throws Refusal UNKNOWN */
    @Transactional(readOnly = true)
    public Conversation get(UUID conversation) {
        return rows.get(conversation);
    }

    /** The actor's conversations that have a message, by their opening, newest first; keyset pages. */
    @Transactional(readOnly = true)
    public Page<Conversation> list(@Nullable String cursor, int size) {
        int most = Math.clamp(size, 1, Page.MAX_SIZE);
        UUID before = cursor == null ? null : Ids.parse(cursor);
        return Page.of(rows.list(before, most + 1), most, one -> one.id().toString());
    }

    /** Messages, newest first; keyset pages. @throws Refusal UNKNOWN */
    @Transactional(readOnly = true)
    public Page<Message> messages(UUID conversation, @Nullable String cursor, int size) {
        rows.get(conversation);
        int most = Math.clamp(size, 1, Page.MAX_SIZE);
        UUID before = cursor == null ? null : Ids.parse(cursor);
        return Page.of(
                rows.messages(conversation, before, most + 1),
                most,
                one -> one.id().toString());
    }

    /**
     * Sends a message.
     *
     * @return its id
     * @throws Refusal UNKNOWN; NOT_ALLOWED for staff; {@link ConversationReason#NOTHING_SAID},
     *     {@link ConversationReason#DAY_MISSING}; what the document store refuses
     */
    public UUID send(UUID conversation, SendMessage message) {
        Conversation thread = rows.get(conversation);
        CompanyId mine = Scope.company();
        MessageKind kind = Objects.requireNonNullElse(message.kind(), MessageKind.TEXT);
        String text = Objects.requireNonNullElse(message.text(), "").strip();
        List<SendMessage.Attachment> files = Objects.requireNonNullElse(message.attachments(), List.of());
        if (kind == MessageKind.TEXT && text.isEmpty()) {
            throw Refusal.of(ConversationReason.NOTHING_SAID, "text");
        }
        LocalDate day = kind.dated() ? message.day() : null;
        if (kind.dated() && day == null) {
            throw Refusal.of(ConversationReason.DAY_MISSING, "day");
        }
        UUID id = Ids.next();
        rows.insert(id, conversation, mine, kind, day, text, OffsetDateTime.now(clock));
        files.forEach(file -> attach(id, conversation, mine, file));
        journal.record(
                "conversation.message-sent",
                thread.kind() == Subject.Kind.DEAL ? thread.subject() : null,
                Map.of("conversation", conversation.toString(), "message", id.toString(), "kind", kind.text()));
        return id;
    }

    private void attach(UUID message, UUID conversation, CompanyId mine, SendMessage.Attachment file) {
        DocumentId document = documents.store(new NewDocument(
                file.content(),
                file.fileName(),
                "message-attachment",
                Ids.next().toString(),
                null,
                mine));
        rows.attach(message, conversation, document, documents.row(document).fileName());
    }

    /** The acting person has read up to this message, it included; earlier than before changes nothing. */
    public void read(UUID conversation, UUID upTo) {
        rows.get(conversation);
        if (Scope.actor() instanceof Actor.Person person) {
            rows.read(conversation, person, upTo);
        }
    }

    /** Messages of other sides that the acting person has not read. */
    @Transactional(readOnly = true)
    public long unread() {
        return Scope.actor() instanceof Actor.Person ? rows.unread() : 0;
    }

    /** The newest message that the actor can see, for pages that look whether something came; null where none is. */
    @Transactional(readOnly = true)
    public @Nullable UUID newest() {
        return jdbc
                .sql("select id from conversation.message order by id desc limit 1")
                .query(UUID.class)
                .list()
                .stream()
                .findFirst()
                .orElse(null);
    }
}
