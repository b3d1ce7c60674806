package org.hanse.workflow;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.hanse.audit.Journal;
import org.hanse.kernel.Actor;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Page;
import org.hanse.kernel.PersonId;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

@Service
@Transactional
class InboxTasks implements Tasks {

    private final TaskRows rows;
    private final TaskCommands commands;
    private final TaskService engineTasks;
    private final Validator validator;
    private final Journal journal;
    private final JsonMapper json;
    private final Clock clock;
    private final ObjectProvider<StandIns> standIns;

    InboxTasks(
            TaskRows rows,
            TaskCommands commands,
            ProcessEngine engine,
            Validator validator,
            Journal journal,
            JsonMapper json,
            Clock clock,
            ObjectProvider<StandIns> standIns) {
        this.rows = rows;
        this.commands = commands;
        this.engineTasks = engine.getTaskService();
        this.validator = validator;
        this.journal = journal;
        this.json = json.rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        this.clock = clock;
        this.standIns = standIns;
    }

    @Override
    public Page<TaskRow> open(TaskFilter filter, @Nullable String cursor, int size) {
        return rows.open(Scope.actor(), away(), filter, cursor, Math.clamp(size, 1, Page.MAX_SIZE));
    }

    @Override
    public Counts counts() {
        return rows.counts(Scope.actor(), clock.instant());
    }

    @Override
    public TaskRow get(String taskId) {
        return rows.find(taskId, false).orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
    }

    @Override
    public @Nullable TaskRow openOf(String businessKey, String taskKey) {
        return rows.openOf(businessKey, taskKey).orElse(null);
    }

    @Override
    public void claim(String taskId) {
        TaskRow task = lock(taskId);
        Person me = Person.of(Scope.actor());
        boolean others = task.assignee() != null && !task.assignee().equals(me.id());
        if (others && StandIns.broughtBy(away(), task).isEmpty()) {
            throw new Refusal(WorkflowReason.CLAIMED_BY_OTHER, Objects.requireNonNullElse(task.assigneeName(), ""));
        }
        rows.assign(taskId, me.id(), me.name());
    }

    @Override
    public void unclaim(String taskId) {
        lock(taskId);
        rows.assign(taskId, null, null);
    }

    @Override
    public void delegate(String taskId, PersonId colleague) {
        TaskRow task = lock(taskId);
        String name = rows.colleagueWithRole(task, colleague)
                .orElseThrow(() -> Refusal.of(WorkflowReason.DELEGATE_LACKS_ROLE, "colleague"));
        rows.assign(taskId, colleague.value(), name);
        journal.record(
                "workflow.task-delegated", task.dealId(), Map.of("task", task.taskKey(), "to", colleague.toString()));
    }

    @Override
    public void completeJson(String taskId, String content) {
        TaskRow task = get(taskId);
        complete(taskId, parse(commands.form(task.taskKey()), content));
    }

    @Override
    public void complete(String taskId, Object command) {
        TaskRow task = lock(taskId);
        validate(command);
        TaskContext context = new TaskContext(taskId, task.taskKey(), task.processKey(), task.businessKey());
        Map<String, Object> outcome = commands.apply(context, command);
        Map<String, String> facts = new HashMap<>(
                Map.of("task", task.taskKey(), "about", task.businessKey(), "reference", task.reference()));
        StandIns.broughtBy(away(), task).ifPresent(one -> {
            facts.put("for", one.person().toString());
            facts.put("forName", one.name());
        });
        journal.record("workflow.task-completed", task.dealId(), facts);
        try {
            engineTasks.complete(taskId, EngineProcesses.plain(outcome));
        } catch (OptimisticLockingException e) {
            throw new Refusal(KernelReason.CHANGED_MEANWHILE).because(e);
        }
    }

    private List<StandIns.Away> away() {
        return standIns.stream().flatMap(one -> one.of(Scope.actor()).stream()).toList();
    }

    private TaskRow lock(String taskId) {
        TaskRow task = rows.find(taskId, true).orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
        requireMine(task);
        switch (task.state()) {
            case "done" ->
                throw new Refusal(
                        WorkflowReason.ALREADY_DONE,
                        Objects.requireNonNullElse(task.doneName(), ""),
                        Objects.requireNonNull(task.doneAt()));
            case "gone" -> throw new Refusal(WorkflowReason.NO_LONGER_NEEDED);
            default -> {
                return task;
            }
        }
    }

    private static void requireMine(TaskRow task) {
        Actor actor = Scope.actor();
        if (actor instanceof Actor.System) {
            return;
        }
        UUID company =
                actor.companyOrNull() == null ? null : actor.companyOrNull().value();
        if (!actor.roles().contains(task.role()) || !Objects.equals(company, task.company())) {
            throw new Refusal(KernelReason.NOT_ALLOWED);
        }
    }

    private Object parse(Class<?> form, String content) {
        try {
            return json.readValue(content, form);
        } catch (UnrecognizedPropertyException e) {
            throw Refusal.of(KernelReason.INVALID_FIELD, e.getPropertyName(), "unknown field")
                    .because(e);
        } catch (JacksonException e) {
            String path = e.getPath().stream()
                    .map(at -> Objects.requireNonNullElse(at.getPropertyName(), "[" + at.getIndex() + "]"))
                    .reduce("", (a, b) -> a.isEmpty() || b.startsWith("[") ? a + b : a + "." + b);
            throw Refusal.of(KernelReason.INVALID_FIELD, path, "not readable").because(e);
        }
    }

    private void validate(Object command) {
        Set<ConstraintViolation<Object>> violations = validator.validate(command);
        violations.stream()
                .min(Comparator.comparing(
                        violation -> violation.getPropertyPath().toString()))
                .ifPresent(first -> {
                    throw Refusal.of(
                            KernelReason.INVALID_FIELD, first.getPropertyPath().toString(), first.getMessage());
                });
    }

    /** Who claims. */
    private record Person(@Nullable UUID id, String name) {

        static Person of(Actor actor) {
            return switch (actor) {
                case Actor.Person p -> new Person(p.person().value(), p.name());
                case Actor.Staff s -> new Person(s.person().value(), s.name());
                case Actor.Guest g -> new Person(g.invitation(), g.name());
                case Actor.Machine m -> throw new Refusal(KernelReason.NOT_ALLOWED);
                case Actor.System s -> throw new Refusal(KernelReason.NOT_ALLOWED);
            };
        }
    }
}
