package org.hanse.portal.workflow;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.hanse.kernel.Page;
import org.hanse.kernel.PersonId;
import org.hanse.kernel.Scope;
import org.hanse.portal.web.Sentences;
import org.hanse.workflow.TaskRow;
import org.hanse.workflow.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** My tasks (screen A): the list, live, with claiming and handing on. */
@Controller
class TaskPages {

    private static final int PAGE = 50;

    private final Tasks tasks;
    private final TaskLines lines;
    private final Sentences sentences;
    private final Clock clock;

    TaskPages(Tasks tasks, TaskLines lines, Sentences sentences, Clock clock) {
        this.tasks = tasks;
        this.lines = lines;
        this.sentences = sentences;
        this.clock = clock;
    }

    @GetMapping("/tasks")
    String list(@ModelAttribute("query") TaskQuery query, @RequestParam(required = false) String after, Model model) {
        fill(query, after, model);
        model.addAttribute("roles", roles());
        model.addAttribute("starters", Starters.of(Scope.actor().roles()));
        return "workflow/tasks";
    }

    /** The list alone, for the live page. */
    @GetMapping("/tasks/list")
    String fragment(
            @ModelAttribute("query") TaskQuery query,
            @RequestParam(required = false) String after,
            Model model,
            HttpServletRequest request) {
        fill(query, after, model);
        return "workflow/tasks :: list";
    }

    @PostMapping("/tasks/{id}/claim")
    String claim(@PathVariable String id) {
        tasks.claim(id);
        return "redirect:/tasks";
    }

    @PostMapping("/tasks/{id}/unclaim")
    String unclaim(@PathVariable String id) {
        tasks.unclaim(id);
        return "redirect:/tasks";
    }

    @PostMapping("/tasks/{id}/delegation")
    String delegate(@PathVariable String id, @RequestParam String colleague, RedirectAttributes redirect) {
        tasks.delegate(id, PersonId.of(colleague));
        redirect.addFlashAttribute("said", "workflow.delegated");
        return "redirect:/tasks";
    }

    private void fill(TaskQuery query, @Nullable String after, Model model) {
        Page<TaskRow> page = tasks.open(query.filter(clock), after, PAGE);
        SequencedMap<TaskLine.Group, List<TaskLine>> groups = page.items().stream()
                .map(lines::line)
                .collect(Collectors.groupingBy(TaskLine::group, LinkedHashMap::new, Collectors.toList()));
        model.addAttribute("groups", groups);
        model.addAttribute("counts", tasks.counts());
        model.addAttribute("next", page.next() == null ? null : address("/tasks", query, page.next()));
        model.addAttribute("self", address("/tasks/list", query, after));
        model.addAttribute("asOf", clock.instant());
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
