package org.hanse.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.hanse.kernel.Actor;
import org.hanse.kernel.Figures;
import org.hanse.kernel.Ids;
import org.hanse.kernel.PersonId;
import org.hanse.kernel.Scope;
import org.hanse.kernel.database.HanseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The inbox and the step of a process against the bare engine, in one run; {@code mvn -Pbench verify} runs it. */
@HanseTest
@Tag("bench")
class WorkflowBench {

    private static final int OPEN_TASKS = 100_000;
    private static final Actor OPERATOR = new Actor.Staff(PersonId.next(), "Li Na", Set.of("operator"), "bench");
    private static final Actor OFFICER = new Actor.Staff(PersonId.next(), "Tomasz", Set.of("finance-officer"), "bench");
    private static final Actor ENGINE = new Actor.System("engine");

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Processes processes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void deployTheStep() {
        Scope.run(
                ENGINE,
                () -> engine.getRepositoryService()
                        .createDeployment()
                        .enableDuplicateFiltering(true)
                        .addClasspathResource("bench-step.bpmn")
                        .deploy());
    }

    @Test
    void inbox_pages_stay_flat_where_the_engine_counts_and_skips() {
        fill();
        Figures.compare(
                "inbox-page",
                20,
                () -> enginePage("operator", 0),
                () -> page(OPERATOR, null),
                "ms",
                "<= 0.1",
                "TaskQuery of 100,000 open tasks, role with 15 %, first page; limited by one round trip and its rows");
        String deep = cursorAt(80_000);
        Figures.compare(
                "inbox-deep-page",
                3,
                () -> enginePage("finance-officer", 80_000),
                () -> page(OFFICER, deep),
                "ms",
                "<= 0.001",
                "TaskQuery of the role with 85 %, offset 80,000; limited by one round trip and its rows");
        Figures.compare(
                "inbox-count",
                5,
                this::engineCount,
                () -> Scope.run(OPERATOR, () -> tasks.counts()),
                "ms",
                "<= 0.01",
                "TaskQuery count of the role with 15 %; limited by counting the role's own open rows");
    }

    @Test
    void a_whole_step_through_our_door_costs_little_more_than_the_bare_engine_s() {
        Figures.compare(
                "task-step",
                100,
                this::bareStep,
                this::ourStep,
                "steps/s",
                ">= 0.6",
                "bare engine: start, three services, user task, complete; limited by the engine's round trips");
    }

    private void bareStep() {
        Scope.run(ENGINE, () -> {
            String instance = engine.getRuntimeService()
                    .startProcessInstanceByKey("bench-step", Ids.next().toString())
                    .getId();
            Task task = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(instance)
                    .singleResult();
            engine.getTaskService().complete(task.getId());
        });
    }

    private void ourStep() {
        String key = Ids.next().toString();
        Scope.run(
                ENGINE, () -> transaction.executeWithoutResult(status -> processes.start("bench-step", key, Map.of())));
        Scope.run(
                OPERATOR,
                () -> transaction.executeWithoutResult(status -> {
                    TaskRow task = java.util.Objects.requireNonNull(tasks.openOf(key, "bench-decide"));
                    engine.getTaskService().complete(task.taskId());
                }));
    }

    private void fill() {
        Scope.run(
                ENGINE,
                () -> transaction.executeWithoutResult(status -> {
                    jdbc.sql(
                                    "insert into workflow.inbox (task_id, task_key, process_key, process_instance, business_key, role, reference,"
                                            + " title, created_at, due_at) select 'bench-' || i, 'bench-decide', 'bench-step', 'x', 'x',"
                                            + " case when i % 100 < 15 then 'operator' else 'finance-officer' end, 'R-' || i, 'bench', now(),"
                                            + " now() + i * interval '1 second' from generate_series(1, ?) i")
                            .param(OPEN_TASKS)
                            .update();
                    jdbc.sql(
                                    "insert into engine.act_ru_task (id_, rev_, name_, priority_, create_time_, due_date_, suspension_state_)"
                                            + " select 'bench-' || i, 1, 'bench', 50, now(), now() + i * interval '1 second', 1"
                                            + " from generate_series(1, ?) i")
                            .param(OPEN_TASKS)
                            .update();
                    jdbc.sql(
                                    "insert into engine.act_ru_identitylink (id_, rev_, group_id_, type_, task_id_) select 'bench-' || i, 1,"
                                            + " case when i % 100 < 15 then 'operator' else 'finance-officer' end, 'candidate', 'bench-' || i"
                                            + " from generate_series(1, ?) i")
                            .param(OPEN_TASKS)
                            .update();
                }));
    }

    private List<Task> enginePage(String role, int offset) {
        return Scope.as(
                ENGINE,
                () -> engine.getTaskService()
                        .createTaskQuery()
                        .taskCandidateGroup(role)
                        .orderByDueDate()
                        .asc()
                        .listPage(offset, 50));
    }

    private void engineCount() {
        Scope.run(
                ENGINE,
                () -> engine.getTaskService()
                        .createTaskQuery()
                        .taskCandidateGroup("operator")
                        .count());
    }

    private void page(Actor reader, @org.jspecify.annotations.Nullable String cursor) {
        Scope.run(reader, () -> tasks.open(TaskFilter.everything(), cursor, 50));
    }

    /** The cursor behind so many tasks of the officers, reached as a reader would, page by page. */
    private String cursorAt(int behind) {
        String cursor = null;
        for (int i = 0; i < behind / 200; i++) {
            String at = cursor;
            cursor = Scope.as(
                    OFFICER, () -> tasks.open(TaskFilter.everything(), at, 200).next());
        }
        return java.util.Objects.requireNonNull(cursor);
    }
}
