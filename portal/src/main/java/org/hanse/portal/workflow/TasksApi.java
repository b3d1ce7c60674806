package org.hanse.portal.workflow;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.UUID;
import org.hanse.kernel.Page;
import org.hanse.kernel.PersonId;
import org.hanse.workflow.TaskFilter;
import org.hanse.workflow.TaskRow;
import org.hanse.workflow.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The inbox and its one door, for programs. */
@RestController
@RequestMapping("/api/v1/tasks")
class TasksApi {

    private final Tasks tasks;
    private final Clock clock;

    TasksApi(Tasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    /** To whom a task is handed. */
    record Delegation(@NotNull UUID colleague) {}

    @GetMapping
    Page<TaskRow> list(
            @ModelAttribute TaskQuery query,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MAX_SIZE) int size) {
        return tasks.open(query.filter(clock, TaskFilter.Whose.ALL), cursor, size);
    }

    @GetMapping("/counts")
    Tasks.Counts counts() {
        return tasks.counts();
    }

    @GetMapping("/{id}")
    TaskRow get(@PathVariable String id) {
        return tasks.get(id);
    }

    /** Completes: the body is the task key's command record. */
    @PostMapping("/{id}/completion")
    TaskRow complete(@PathVariable String id, @RequestBody String command) {
        tasks.completeJson(id, command);
        return tasks.get(id);
    }

    @PostMapping("/{id}/claim")
    TaskRow claim(@PathVariable String id) {
        tasks.claim(id);
        return tasks.get(id);
    }

    @PostMapping("/{id}/unclaim")
    TaskRow unclaim(@PathVariable String id) {
        tasks.unclaim(id);
        return tasks.get(id);
    }

    @PostMapping("/{id}/delegation")
    @ResponseStatus(HttpStatus.OK)
    TaskRow delegate(@PathVariable String id, @RequestBody @Valid Delegation delegation) {
        tasks.delegate(id, new PersonId(delegation.colleague()));
        return tasks.get(id);
    }
}
