package org.hanse.portal.workflow;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Refusal;
import org.hanse.party.People;
import org.hanse.portal.web.CspNonce;
import org.hanse.portal.web.ProblemWriter;
import org.hanse.portal.web.Sentences;
import org.hanse.workflow.ProcessViews;
import org.hanse.workflow.TaskCommands;
import org.hanse.workflow.TaskRow;
import org.hanse.workflow.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one task: the facts needed to decide, the form of its command, the decision. */
@Controller
class TaskPage {

    private final Tasks tasks;
    private final TaskCommands commands;
    private final TaskViews views;
    private final TaskLines lines;
    private final ProcessViews processes;
    private final People people;
    private final Sentences sentences;

    TaskPage(
            Tasks tasks,
            TaskCommands commands,
            TaskViews views,
            TaskLines lines,
            ProcessViews processes,
            People people,
            Sentences sentences) {
        this.tasks = tasks;
        this.commands = commands;
        this.views = views;
        this.lines = lines;
        this.processes = processes;
        this.people = people;
        this.sentences = sentences;
    }

    @GetMapping("/tasks/{id}")
    String show(@PathVariable String id, Model model, HttpServletRequest request) {
        Map<String, String> form = new LinkedHashMap<>();
        return fill(tasks.get(id), form, new MapBindingResult(form, "form"), true, model, request);
    }

    @PostMapping("/tasks/{id}")
    ModelAndView complete(
            @PathVariable String id, Model model, RedirectAttributes redirect, HttpServletRequest request) {
        TaskRow task = tasks.get(id);
        Map<String, String> form = FormJson.flat(request.getParameterMap());
        try {
            tasks.completeJson(id, FormJson.tree(form));
        } catch (Refusal refusal) {
            return again(task, form, refusal, model, request);
        }
        redirect.addFlashAttribute("said", "workflow.done");
        return new ModelAndView("redirect:" + views.of(task).afterwards(task));
    }

    /** The diagram of the task's process, with where it stands. */
    @GetMapping("/tasks/{id}/diagram")
    @ResponseBody
    ResponseEntity<ProcessViews.View> diagram(@PathVariable String id) {
        TaskRow task = tasks.get(id);
        return ResponseEntity.of(processes.view(task.processKey(), task.businessKey()));
    }

    private ModelAndView again(
            TaskRow task, Map<String, String> form, Refusal refusal, Model model, HttpServletRequest request) {
        BindingResult errors = new MapBindingResult(form, "form");
        String sentence = sentences.of(refusal);
        if (refusal.field() == null) {
            model.addAttribute("refused", sentence);
        } else {
            errors.rejectValue(refusal.field(), "refused", sentence);
        }
        String view = fill(tasks.get(task.taskId()), form, errors, false, model, request);
        return new ModelAndView(
                view, model.asMap(), ProblemWriter.status(refusal.reason().kind()));
    }

    private String fill(
            TaskRow task,
            Map<String, String> form,
            BindingResult errors,
            boolean first,
            Model model,
            HttpServletRequest request) {
        CspNonce.allowStyleAttributes(request);
        model.addAttribute("task", task);
        model.addAttribute("line", lines.line(task));
        Map<String, String> prefilled = new LinkedHashMap<>();
        views.of(task).prepare(task, model, prefilled);
        if (first) {
            form.putAll(prefilled);
        }
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        model.addAttribute("template", views.template(task.taskKey()));
        model.addAttribute("fields", CommandFields.of(task.taskKey(), commands.form(task.taskKey()), sentences));
        model.addAttribute("colleagues", colleagues(task));
        return "workflow/task";
    }

    /** Who else of the company may do it. */
    private Map<String, String> colleagues(TaskRow task) {
        @Nullable UUID company = task.company();
        if (company == null) {
            return Map.of();
        }
        Map<String, String> names = new LinkedHashMap<>();
        people.of(new CompanyId(company)).stream()
                .filter(person -> !person.id().value().equals(TaskLines.me()))
                .filter(person -> person.memberships().stream()
                        .anyMatch(m -> m.company().value().equals(company)
                                && List.copyOf(m.roles()).contains(task.role())))
                .forEach(person -> names.put(person.id().toString(), person.name()));
        return names;
    }
}
