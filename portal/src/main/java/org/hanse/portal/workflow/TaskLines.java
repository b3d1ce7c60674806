package org.hanse.portal.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hanse.kernel.Actor;
import org.hanse.kernel.Scope;
import org.hanse.portal.web.Figures;
import org.hanse.portal.web.Sentences;
import org.hanse.workflow.StandIns;
import org.hanse.workflow.TaskRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns rows of the inbox into lines that a person reads; sentences are {@code task.<key>.title|button|silence}. */
@Component
class TaskLines {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Sentences sentences;
    private final Figures figures;
    private final TaskViews views;
    private final Clock clock;
    private final StandIns standIns;

    TaskLines(Sentences sentences, Figures figures, TaskViews views, Clock clock, StandIns standIns) {
        this.sentences = sentences;
        this.figures = figures;
        this.views = views;
        this.clock = clock;
        this.standIns = standIns;
    }

    /** For whom the reader stands in now: asked once for a list. */
    List<StandIns.Away> away() {
        return standIns.of(Scope.actor());
    }

    TaskLine line(TaskRow task) {
        return line(task, away());
    }

    TaskLine line(TaskRow task, List<StandIns.Away> away) {
        return new TaskLine(
                task.taskId(),
                title(task),
                where(task),
                figures.moneyShort(task.amount()),
                figures.when(task.dueAt()),
                task.dueAt(),
                sentences.named("task." + task.taskKey() + ".silence", "", arguments(task)),
                sentences.orElse("task." + task.taskKey() + ".button", sentences.of("workflow.open")),
                views.of(task).href(task),
                group(task.dueAt()),
                Objects.requireNonNullElse(task.assigneeName(), ""),
                task.assignee() != null && task.assignee().equals(me()),
                StandIns.broughtBy(away, task).map(StandIns.Away::name).orElse(""));
    }

    /** Verb and thing. */
    String title(TaskRow task) {
        return sentences.named(
                "task." + task.taskKey() + ".title", task.taskKey().replace('-', ' '), arguments(task));
    }

    /** The row's arguments; days as the reader writes them. */
    private Map<String, String> arguments(TaskRow task) {
        Map<String, String> shown = new HashMap<>(task.arguments());
        shown.replaceAll((name, value) -> DAY.matcher(value).matches() ? figures.date(LocalDate.parse(value)) : value);
        return shown;
    }

    /** What became of it, where it is no longer open. */
    String outcome(TaskRow task) {
        return switch (task.state()) {
            case "done" ->
                sentences.of(
                        "workflow.was-done",
                        Objects.requireNonNullElse(task.doneName(), ""),
                        figures.when(task.doneAt()));
            case "gone" -> sentences.of("workflow.was-gone");
            default ->
                task.assigneeName() == null
                        ? sentences.of("workflow.outcome.filtered")
                        : sentences.of("workflow.outcome.taken", task.assigneeName());
        };
    }

    private static String where(TaskRow task) {
        return task.title().isEmpty() ? task.reference() : task.reference() + " " + task.title();
    }

    private TaskLine.Group group(@Nullable Instant due) {
        Instant now = clock.instant();
        if (due == null) {
            return TaskLine.Group.LATER;
        }
        if (due.isBefore(now)) {
            return TaskLine.Group.OVERDUE;
        }
        ZoneId zone = figures.zone();
        boolean today = LocalDate.ofInstant(due, zone).equals(LocalDate.ofInstant(now, zone));
        return today ? TaskLine.Group.TODAY : TaskLine.Group.LATER;
    }

    static @Nullable UUID me() {
        return switch (Scope.actor()) {
            case Actor.Person person -> person.person().value();
            case Actor.Staff staff -> staff.person().value();
            case Actor.Guest guest -> guest.invitation();
            case Actor.Machine machine -> null;
            case Actor.System system -> null;
        };
    }
}
