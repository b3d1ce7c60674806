package org.hanse.portal.workflow;

import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.hanse.kernel.Page;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.portal.web.Sentences;
import org.hanse.workflow.StandIns;
import org.hanse.workflow.TaskFilter;
import org.hanse.workflow.TaskRow;
import org.hanse.workflow.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** My tasks (screen A): the list, live. */
@Controller
class TaskPages {

    private static final int PAGE = 50;

    private final Tasks tasks;
    private final TaskLines lines;
    private final RuleLines rules;
    private final FirstSteps steps;
    private final List<Awaited> awaited;
    private final Sentences sentences;
    private final Clock clock;

    TaskPages(
            Tasks tasks,
            TaskLines lines,
            RuleLines rules,
            FirstSteps steps,
            List<Awaited> awaited,
            Sentences sentences,
            Clock clock) {
        this.tasks = tasks;
        this.lines = lines;
        this.rules = rules;
        this.steps = steps;
        this.awaited = awaited;
        this.sentences = sentences;
        this.clock = clock;
    }

    @GetMapping("/tasks")
    String list(@ModelAttribute("query") TaskQuery query, @RequestParam(required = false) String after, Model model) {
        fill(query, after, model);
        model.addAttribute("roles", roles());
        model.addAttribute("byRule", rules.countToday());
        model.addAttribute("steps", steps.of(Scope.actor().roles()));
        model.addAttribute("starters", Starters.of(Scope.actor().roles()));
        return "workflow/tasks";
    }

    /** The list alone, for the live page. */
    @GetMapping("/tasks/list")
    String fragment(
            @ModelAttribute("query") TaskQuery query, @RequestParam(required = false) String after, Model model) {
        fill(query, after, model);
        return "workflow/tasks :: list";
    }

    private void fill(TaskQuery query, @Nullable String after, Model model) {
        Page<TaskRow> page = tasks.open(query.filter(clock, TaskFilter.Whose.FREE_OR_MINE), after, PAGE);
        List<StandIns.Away> away = lines.away();
        SequencedMap<TaskLine.Group, List<TaskLine>> groups = page.items().stream()
                .map(task -> lines.line(task, away))
                .collect(Collectors.groupingBy(TaskLine::group, LinkedHashMap::new, Collectors.toList()));
        model.addAttribute("groups", groups);
        model.addAttribute("counts", tasks.counts());
        model.addAttribute("coming", groups.isEmpty() ? coming() : null);
        model.addAttribute("next", page.next() == null ? null : address("/tasks", query, page.next()));
        model.addAttribute("self", address("/tasks/list", query, after));
        model.addAttribute("asOf", clock.instant());
        outcomes(groups, model);
    }

    /** What was done to several: those that stand in the list say it themselves, the others above it. */
    @SuppressWarnings("unchecked")
    private void outcomes(Map<TaskLine.Group, List<TaskLine>> groups, Model model) {
        Map<String, String> all =
                Objects.requireNonNullElse((Map<String, String>) model.getAttribute("outcomes"), Map.of());
        Map<String, String> elsewhere = new LinkedHashMap<>(all);
        groups.values().forEach(group -> group.forEach(line -> elsewhere.remove(line.taskId())));
        Map<String, String> named = new LinkedHashMap<>();
        elsewhere.forEach((id, sentence) -> named.put(id, title(id) + ": " + sentence));
        model.addAttribute("outcomes", all);
        model.addAttribute("elsewhere", named);
    }

    private String title(String id) {
        try {
            return lines.title(tasks.get(id));
        } catch (Refusal refusal) {
            return sentences.of("workflow.tasks");
        }
    }

    private Awaited.@Nullable Coming coming() {
        return awaited.stream()
                .flatMap(one -> one.coming().stream())
                .min(Comparator.comparing(Awaited.Coming::due))
                .orElse(null);
    }

    private Map<String, String> roles() {
        return Scope.actor().roles().stream()
                .sorted()
                .collect(Collectors.toMap(
                        role -> role, role -> sentences.of("role." + role), (a, b) -> a, LinkedHashMap::new));
    }

    private static String address(String path, TaskQuery query, @Nullable String after) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath(path);
        add(uri, "role", query.role());
        add(uri, "process", query.process());
        add(uri, "due", query.due());
        add(uri, "mine", query.mine());
        add(uri, "whose", query.whose());
        add(uri, "deal", query.deal());
        add(uri, "after", after);
        return uri.encode().toUriString();
    }

    private static void add(UriComponentsBuilder uri, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            uri.queryParam(name, value);
        }
    }
}
