package org.hanse.portal.workflow;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hanse.workflow.TaskRow;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The views that capabilities added, and the templates that they brought along. */
@Component
class TaskViews {

    private final Map<String, TaskView> byKey;
    private final Map<String, Boolean> templates = new ConcurrentHashMap<>();

    TaskViews(List<TaskView> views) {
        this.byKey = views.stream().collect(Collectors.toUnmodifiableMap(TaskView::taskKey, Function.identity()));
    }

    TaskView of(TaskRow task) {
        return byKey.getOrDefault(task.taskKey(), new Plain(task.taskKey()));
    }

    /** The template of the task key, or that of the form which is made from the command record. */
    String template(String taskKey) {
        boolean own = templates.computeIfAbsent(
                taskKey, key -> new ClassPathResource("templates/tasks/" + key + ".html").exists());
        return own ? "tasks/" + taskKey : "workflow/generic";
    }

    private record Plain(String taskKey) implements TaskView {}
}
