package org.hanse.workflow;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.hanse.kernel.Actor;
import org.hanse.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the inbox row of a task in the transaction that makes, completes or removes the task. */
@Component
class InboxWriter implements TaskListener {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json;
    private final ObjectProvider<TaskSubjects> subjects;

    InboxWriter(JdbcClient jdbc, Clock clock, JsonMapper json, ObjectProvider<TaskSubjects> subjects) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
        this.subjects = subjects;
    }

    @Override
    public void notify(DelegateTask task) {
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> put(task);
            case EVENTNAME_COMPLETE -> close(task, "done");
            default -> close(task, "gone");
        }
    }

    private void put(DelegateTask task) {
        TaskContext context = context(task);
        Audience audience = Audience.of(task);
        TaskSubject subject = describe(context);
        jdbc.sql(
                        "select workflow.put_task(:id, :key, :process, :instance, :business, :role, :company, :reference, :title,"
                                + " :arguments::jsonb, :amount, :currency, :deal, :rfq, :created, :due)")
                .param("id", context.taskId())
                .param("key", context.taskKey())
                .param("process", context.processKey())
                .param("instance", task.getProcessInstanceId())
                .param("business", context.businessKey())
                .param("role", audience.role())
                .param("company", audience.company(), java.sql.Types.OTHER)
                .param("reference", subject.reference())
                .param("title", subject.title())
                .param("arguments", json.writeValueAsString(subject.arguments()))
                .param(
                        "amount",
                        subject.amount() == null ? null : subject.amount().getAmountMinorLong(),
                        java.sql.Types.BIGINT)
                .param(
                        "currency",
                        subject.amount() == null
                                ? null
                                : subject.amount().getCurrencyUnit().getCode(),
                        java.sql.Types.VARCHAR)
                .param("deal", subject.dealId(), java.sql.Types.OTHER)
                .param("rfq", subject.rfqId(), java.sql.Types.OTHER)
                .param("created", OffsetDateTime.now(clock))
                .param("due", due(task.getDueDate()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .query((row, n) -> 0)
                .single();
    }

    private void close(DelegateTask task, String state) {
        Actor actor = Scope.actor();
        Done by = Done.of(actor, "done".equals(state));
        jdbc.sql("select workflow.close_task(:id, :state, :at, :by, :name)")
                .param("id", task.getId())
                .param("state", state)
                .param("at", OffsetDateTime.now(clock))
                .param("by", by.person(), java.sql.Types.OTHER)
                .param("name", by.name(), java.sql.Types.VARCHAR)
                .query((row, n) -> 0)
                .single();
    }

    private TaskSubject describe(TaskContext task) {
        Map<String, TaskSubjects> byProcess =
                subjects.stream().collect(Collectors.toMap(TaskSubjects::processKey, Function.identity()));
        TaskSubjects describer = byProcess.get(task.processKey());
        if (describer == null) {
            return new TaskSubject(task.businessKey(), "", null, null, null, Map.of());
        }
        return describer.describe(task);
    }

    static TaskContext context(DelegateTask task) {
        String definition = task.getProcessDefinitionId();
        return new TaskContext(
                task.getId(),
                task.getTaskDefinitionKey(),
                definition.substring(0, definition.indexOf(':')),
                task.getExecution().getProcessBusinessKey());
    }

    private static @Nullable OffsetDateTime due(@Nullable Date date) {
        return date == null ? null : date.toInstant().atOffset(ZoneOffset.UTC);
    }

    /** Who may do a task: a role of the platform's staff, or a role within one company. */
    private record Audience(String role, @Nullable UUID company) {

        /** Reads {@code role} or {@code role:company-id} from the one candidate group of the task. */
        static Audience of(DelegateTask task) {
            List<String> groups = task.getCandidates().stream()
                    .map(link -> link.getGroupId())
                    .filter(java.util.Objects::nonNull)
                    .toList();
            if (groups.size() != 1) {
                throw new IllegalStateException("User task " + task.getTaskDefinitionKey()
                        + " needs exactly one candidate group, role or role:company");
            }
            String group = groups.getFirst();
            int colon = group.indexOf(':');
            return colon < 0
                    ? new Audience(group, null)
                    : new Audience(group.substring(0, colon), UUID.fromString(group.substring(colon + 1)));
        }
    }

    /** Who completed a task; nobody where it was removed. */
    private record Done(@Nullable UUID person, @Nullable String name) {

        static Done of(Actor actor, boolean completed) {
            if (!completed) {
                return new Done(null, null);
            }
            return switch (actor) {
                case Actor.Person p -> new Done(p.person().value(), p.name());
                case Actor.Staff s -> new Done(s.person().value(), s.name());
                case Actor.Guest g -> new Done(null, g.name());
                case Actor.Machine m -> new Done(null, m.clientId());
                case Actor.System s -> new Done(null, s.name());
            };
        }
    }
}
