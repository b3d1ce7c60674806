package org.hanse.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hanse.kernel.Actor;
import org.hanse.kernel.Page;
import org.hanse.kernel.PersonId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The inbox in SQL: never joins the engine's tables, pages by key. */
@Repository
class TaskRows {

    private static final String COLUMNS =
            "task_id, task_key, process_key, business_key, role, company_id, reference, title,"
                    + " arguments, amount_minor, currency, deal_id, rfq_id, created_at, nullif(due_at, 'infinity') as due_at,"
                    + " to_char(due_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US') as due_key,"
                    + " assignee, assignee_name, state, done_at, done_name";
    private static final String MINE =
            "state = 'open' and role = any (:roles) and company_id is not distinct from :company";
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    TaskRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    Page<TaskRow> open(Actor actor, List<StandIns.Away> away, TaskFilter filter, @Nullable String cursor, int size) {
        StringBuilder sql = new StringBuilder("select " + COLUMNS + " from workflow.inbox where " + MINE);
        Map<String, @Nullable Object> params = mine(actor);
        if (filter.role() != null) {
            sql.append(" and role = :role");
            params.put("role", filter.role());
        }
        if (!filter.processKeys().isEmpty()) {
            sql.append(" and process_key = any (:processes)");
            params.put("processes", filter.processKeys().toArray(String[]::new));
        }
        if (filter.dueBefore() != null) {
            sql.append(" and due_at < :before");
            params.put("before", filter.dueBefore().atOffset(ZoneOffset.UTC));
        }
        switch (filter.whose()) {
            case ALL -> {}
            case FREE_OR_MINE -> {
                sql.append(" and (assignee is null or assignee = :me or assignee = any (:away))");
                params.put("away", away.stream().map(StandIns.Away::person).toArray(UUID[]::new));
            }
            case MINE -> sql.append(" and assignee = :me");
        }
        params.put("me", new org.springframework.jdbc.core.SqlParameterValue(Types.OTHER, person(actor)));
        if (filter.dealId() != null) {
            sql.append(" and deal_id = :deal");
            params.put("deal", filter.dealId());
        }
        if (cursor != null) {
            Cursor after = Cursor.read(cursor);
            sql.append(" and (due_at, task_id) > (:afterDue::timestamptz, :afterId)");
            params.put("afterDue", after.due());
            params.put("afterId", after.id());
        }
        sql.append(" order by due_at, task_id limit :size");
        params.put("size", size + 1);
        List<Keyed> rows =
                jdbc.sql(sql.toString()).params(params).query(this::keyed).list();
        return Page.of(rows, size, Keyed::cursor).map(Keyed::row);
    }

    Tasks.Counts counts(Actor actor, Instant now) {
        Map<String, @Nullable Object> params = mine(actor);
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        params.put("now", at);
        params.put("midnight", at.truncatedTo(ChronoUnit.DAYS));
        params.put("tomorrow", at.truncatedTo(ChronoUnit.DAYS).plusDays(1));
        return jdbc.sql("select (select count(*) from workflow.inbox where " + MINE + "),"
                        + " (select count(*) from workflow.inbox where " + MINE + " and due_at < :now),"
                        + " (select count(*) from workflow.inbox where " + MINE
                        + " and due_at >= :now and due_at < :tomorrow),"
                        + " workflow.waiting_for_others(),"
                        + " (select count(*) from workflow.inbox where state = 'done' and done_at >= :midnight"
                        + "   and role = any (:roles) and company_id is not distinct from :company)")
                .params(params)
                .query((row, n) -> new Tasks.Counts(
                        row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))
                .single();
    }

    Optional<TaskRow> find(String taskId, boolean lock) {
        return jdbc.sql("select " + COLUMNS + " from workflow.inbox where task_id = ?" + (lock ? " for update" : ""))
                .param(taskId)
                .query(this::keyed)
                .optional()
                .map(Keyed::row);
    }

    Optional<TaskRow> openOf(String businessKey, String taskKey) {
        return jdbc.sql("select " + COLUMNS + " from workflow.inbox where business_key = ? and task_key = ?"
                        + " and state = 'open' order by created_at limit 1")
                .params(businessKey, taskKey)
                .query(this::keyed)
                .optional()
                .map(Keyed::row);
    }

    void assign(String taskId, @Nullable UUID person, @Nullable String name) {
        jdbc.sql(
                        "update workflow.inbox set assignee = :person, assignee_name = :name where task_id = :id and state = 'open'")
                .param("person", person, Types.OTHER)
                .param("name", name, Types.VARCHAR)
                .param("id", taskId)
                .update();
    }

    Optional<String> colleagueWithRole(TaskRow task, PersonId colleague) {
        String sql = task.company() == null
                ? "select name from party.person where id = :person and :role = any (staff_roles)"
                : "select p.name from party.person p join party.membership m on m.person_id = p.id"
                        + " where p.id = :person and m.company_id = :company and :role = any (m.roles) and m.ended_at is null";
        return jdbc.sql(sql)
                .param("person", colleague.value())
                .param("role", task.role())
                .param("company", task.company(), Types.OTHER)
                .query(String.class)
                .optional();
    }

    private static @Nullable UUID person(Actor actor) {
        return switch (actor) {
            case Actor.Person person -> person.person().value();
            case Actor.Staff staff -> staff.person().value();
            case Actor.Guest guest -> null;
            case Actor.Machine machine -> null;
            case Actor.System system -> null;
        };
    }

    private static Map<String, @Nullable Object> mine(Actor actor) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("roles", actor.roles().toArray(String[]::new));
        params.put(
                "company",
                new org.springframework.jdbc.core.SqlParameterValue(
                        Types.OTHER,
                        actor.companyOrNull() == null
                                ? null
                                : actor.companyOrNull().value()));
        return params;
    }

    /** A row and what the cursor behind it says. */
    private record Keyed(TaskRow row, String dueKey) {

        String cursor() {
            return new Cursor(dueKey, row.taskId()).write();
        }
    }

    /** The key of the last row: due date in UTC (or infinity) and task id. */
    private record Cursor(String due, String id) {

        String write() {
            return due + "~" + id;
        }

        static Cursor read(String text) {
            int split = text.indexOf('~');
            if (split < 0) {
                throw org.hanse.kernel.Refusal.of(
                        org.hanse.kernel.KernelReason.INVALID_FIELD, "cursor", "unknown cursor");
            }
            return new Cursor(text.substring(0, split), text.substring(split + 1));
        }
    }

    private Keyed keyed(ResultSet row, int n) throws SQLException {
        String currency = row.getString("currency");
        Money amount = currency == null ? null : Money.ofMinor(CurrencyUnit.of(currency), row.getLong("amount_minor"));
        Instant due = instant(row, "due_at");
        TaskRow task = new TaskRow(
                row.getString("task_id"),
                row.getString("task_key"),
                row.getString("process_key"),
                row.getString("business_key"),
                row.getString("role"),
                row.getObject("company_id", UUID.class),
                row.getString("reference"),
                row.getString("title"),
                json.readValue(row.getString("arguments"), TEXTS),
                amount,
                row.getObject("deal_id", UUID.class),
                row.getObject("rfq_id", UUID.class),
                java.util.Objects.requireNonNull(instant(row, "created_at")),
                due,
                row.getObject("assignee", UUID.class),
                row.getString("assignee_name"),
                row.getString("state"),
                instant(row, "done_at"),
                row.getString("done_name"));
        String key = due == null ? "infinity" : row.getString("due_key") + "Z";
        return new Keyed(task, key);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
