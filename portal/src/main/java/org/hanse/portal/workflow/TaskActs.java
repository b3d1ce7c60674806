package org.hanse.portal.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hanse.kernel.PersonId;
import org.hanse.kernel.Refusal;
import org.hanse.portal.web.Sentences;
import org.hanse.workflow.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking tasks, giving them back and handing them on: one or several, each with its own outcome. */
@Controller
class TaskActs {

    private static final int MOST = 100;
    private static final String LIST = "redirect:/tasks";

    private final Tasks tasks;
    private final TaskLines lines;
    private final Sentences sentences;

    TaskActs(Tasks tasks, TaskLines lines, Sentences sentences) {
        this.tasks = tasks;
        this.lines = lines;
        this.sentences = sentences;
    }

    @PostMapping("/tasks/{id}/claim")
    String claim(@PathVariable String id, RedirectAttributes redirect) {
        return each(List.of(id), tasks::claim, "workflow.claimed", redirect);
    }

    @PostMapping("/tasks/{id}/unclaim")
    String unclaim(@PathVariable String id, RedirectAttributes redirect) {
        return each(List.of(id), tasks::unclaim, "workflow.unclaimed", redirect);
    }

    @PostMapping("/tasks/claims")
    String claim(@RequestParam(required = false) @Nullable List<String> task, RedirectAttributes redirect) {
        return each(task, tasks::claim, "workflow.claimed", redirect);
    }

    @PostMapping("/tasks/releases")
    String unclaim(@RequestParam(required = false) @Nullable List<String> task, RedirectAttributes redirect) {
        return each(task, tasks::unclaim, "workflow.unclaimed", redirect);
    }

    @PostMapping("/tasks/{id}/delegation")
    String delegate(@PathVariable String id, @RequestParam String colleague, RedirectAttributes redirect) {
        return each(List.of(id), task -> tasks.delegate(task, PersonId.of(colleague)), "workflow.delegated", redirect);
    }

    /** What became of a task that has left the list: one sentence. */
    @GetMapping(path = "/tasks/{id}/outcome", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    @ResponseBody
    String outcome(@PathVariable String id) {
        try {
            return lines.outcome(tasks.get(id));
        } catch (Refusal refusal) {
            return sentences.of("workflow.outcome.no-right");
        }
    }

    /** Does it with each; what is refused keeps the others from nothing. */
    private String each(@Nullable List<String> ids, Consumer<String> act, String done, RedirectAttributes redirect) {
        Map<String, String> outcomes = new LinkedHashMap<>();
        if (ids != null) {
            ids.stream().limit(MOST).forEach(id -> outcomes.put(id, tried(id, act, done)));
        }
        redirect.addFlashAttribute("outcomes", outcomes);
        return LIST;
    }

    private String tried(String id, Consumer<String> act, String done) {
        try {
            act.accept(id);
            return sentences.of(done);
        } catch (Refusal refusal) {
            return sentences.of(refusal);
        }
    }
}
