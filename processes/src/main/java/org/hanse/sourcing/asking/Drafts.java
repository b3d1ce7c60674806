package org.hanse.sourcing.asking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hanse.audit.Journal;
import org.hanse.kernel.Actor;
import org.hanse.kernel.Ids;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.kernel.Scope;
import org.hanse.sourcing.AskForQuotations;
import org.hanse.sourcing.Rfqs;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests that are being written, and templates to begin from. A draft is seen by its writer alone, on every device; a
 * template by all buyers of the company.
 */
@Service
@Transactional
public class Drafts {

    static final int MOST = 50;
    private static final String SELECT = "select id, by_name, template, content, changed_at from sourcing.draft ";

    private final Rfqs rfqs;
    private final JsonMapper json;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    Drafts(Rfqs rfqs, JsonMapper json, Journal journal, JdbcClient jdbc, Clock clock) {
        this.rfqs = rfqs;
        this.json = json;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What is kept.
     *
     * @param template the template's name, or null for a draft
     * @param changedAt UTC
     */
    public record Kept(UUID id, String by, @Nullable String template, RequestDraft content, Instant changedAt) {}

    /** Keeps what was typed under an id that the page or program has chosen; the last writing counts. */
    public Kept keep(UUID id, RequestDraft content) {
        Scope.require("buyer");
        int changed = jdbc.sql("insert into sourcing.draft as d (id, buyer_id, person_id, by_name, content, created_at,"
                        + " changed_at) values (:id, :buyer, :person, :name, :content::jsonb, :now, :now)"
                        + " on conflict (id) do update set content = excluded.content, changed_at = excluded.changed_at"
                        + " where d.template is null")
                .param("id", id)
                .param("buyer", Scope.company().value())
                .param("person", person(), Types.OTHER)
                .param("name", name())
                .param("content", json.writeValueAsString(content))
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (changed == 0) {
            throw new Refusal(KernelReason.UNKNOWN);
        }
        if (unfinished().size() > MOST) {
            throw new Refusal(AskReason.TOO_MANY_DRAFTS, MOST);
        }
        return get(id);
    }

    /** A draft or template. @throws Refusal UNKNOWN where there is none, or it is somebody else's */
    @Transactional(readOnly = true)
    public Kept get(UUID id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query((row, n) -> kept(row))
                .optional()
                .orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
    }

    /** The actor's own drafts, the one changed last first; at most fifty. */
    @Transactional(readOnly = true)
    public List<Kept> unfinished() {
        return jdbc.sql(SELECT
                        + "where template is null and buyer_id = :buyer and person_id is not distinct from :person"
                        + " order by changed_at desc limit " + (MOST + 1))
                .param("buyer", Scope.company().value())
                .param("person", person(), Types.OTHER)
                .query((row, n) -> kept(row))
                .list();
    }

    /** The company's templates by name. */
    @Transactional(readOnly = true)
    public List<Kept> templates() {
        return jdbc.sql(SELECT + "where template is not null and buyer_id = ? order by lower(template) limit 200")
                .param(Scope.company().value())
                .query((row, n) -> kept(row))
                .list();
    }

    /** Keeps what can be asked again and again under a name; a template of the same name is replaced. */
    public Kept saveTemplate(String name, RequestDraft content) {
        Scope.require("buyer");
        String called = name.strip();
        if (called.isEmpty() || called.length() > 120) {
            throw Refusal.of(KernelReason.INVALID_FIELD, "template", called);
        }
        UUID id = jdbc.sql("insert into sourcing.draft as d (id, buyer_id, person_id, by_name, template, content,"
                        + " created_at, changed_at) values (:id, :buyer, :person, :name, :template, :content::jsonb, :now, :now)"
                        + " on conflict (buyer_id, lower(template)) where template is not null do update set"
                        + " content = excluded.content, changed_at = excluded.changed_at, by_name = excluded.by_name"
                        + " returning d.id")
                .param("id", Ids.next())
                .param("buyer", Scope.company().value())
                .param("person", person(), Types.OTHER)
                .param("name", name())
                .param("template", called)
                .param("content", json.writeValueAsString(content.asTemplate()))
                .param("now", OffsetDateTime.now(clock))
                .query(UUID.class)
                .single();
        journal.record("sourcing.template-saved", null, Map.of("template", called));
        return get(id);
    }

    /** Throws a draft or template away. */
    public void drop(UUID id) {
        Scope.require("buyer");
        jdbc.sql("delete from sourcing.draft where id = ? and buyer_id = ?")
                .params(id, Scope.company().value())
                .update();
    }

    /** Sends what was written on its way; the draft is gone with it. */
    public RfqId send(UUID id, AskForQuotations command) {
        RfqId rfq = rfqs.ask(command);
        jdbc.sql("delete from sourcing.draft where id = ? and buyer_id = ? and template is null")
                .params(id, Scope.company().value())
                .update();
        return rfq;
    }

    private Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getObject("id", UUID.class),
                row.getString("by_name"),
                row.getString("template"),
                json.readValue(row.getString("content"), RequestDraft.class),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable UUID person() {
        return Scope.actor() instanceof Actor.Person person ? person.person().value() : null;
    }

    private static String name() {
        return Scope.actor() instanceof Actor.Person person
                ? person.name()
                : Scope.actor().auditName();
    }
}
