package org.hanse.portal.escrow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hanse.escrow.statement.BankBreak;
import org.hanse.escrow.statement.Breaks;
import org.hanse.escrow.statement.Standing;
import org.hanse.escrow.statement.Standings;
import org.hanse.integration.sandbox.Sandbox;
import org.hanse.kernel.Page;
import org.hanse.kernel.Scope;
import org.hanse.workflow.TaskRow;
import org.hanse.workflow.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Our books against the bank's statements: whether they agree, and what does not, the oldest first. */
@Controller
class ReconciliationPages {

    private static final int PAGE = 50;

    private final Standings standings;
    private final Breaks breaks;
    private final Tasks tasks;
    private final ObjectProvider<Sandbox> sandbox;
    private final Clock clock;

    ReconciliationPages(Standings standings, Breaks breaks, Tasks tasks, ObjectProvider<Sandbox> sandbox, Clock clock) {
        this.standings = standings;
        this.breaks = breaks;
        this.tasks = tasks;
        this.sandbox = sandbox;
        this.clock = clock;
    }

    @GetMapping("/finance/reconciliation")
    String show(
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        boolean open = !state.equals("closed");
        List<Standing> all = standings.all();
        Page<BankBreak> page = breaks.list(open, after, PAGE);
        model.addAttribute("standings", all);
        model.addAttribute(
                "openBreaks", all.stream().mapToInt(Standing::openBreaks).sum());
        model.addAttribute("oldestDays", days(all));
        model.addAttribute(
                "anyStatement", all.stream().anyMatch(one -> !one.statements().isEmpty()));
        model.addAttribute("state", open ? "open" : "closed");
        model.addAttribute("breaks", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("tasks", open ? tasksOf(page.items()) : Map.of());
        model.addAttribute("demo", sandbox.getIfAvailable() != null && mayDecide());
        return "escrow/reconciliation";
    }

    /** In the demo nobody waits for the end of the bank's day. */
    @PostMapping("/finance/reconciliation/statement")
    String statement(RedirectAttributes redirect) {
        Scope.require("finance-officer");
        sandbox.ifAvailable(Sandbox::statement);
        redirect.addFlashAttribute("said", "statement.asked");
        return "redirect:/finance/reconciliation";
    }

    /** Age of the oldest open break in whole days, or null where there is none. */
    private @Nullable Long days(List<Standing> all) {
        return all.stream()
                .map(Standing::oldestBreak)
                .filter(Objects::nonNull)
                .map(since -> Duration.between((Instant) since, clock.instant()).toDays())
                .max(Long::compare)
                .orElse(null);
    }

    private Map<UUID, String> tasksOf(List<BankBreak> open) {
        Map<UUID, String> links = new HashMap<>();
        if (mayDecide()) {
            open.forEach(one -> {
                TaskRow task = tasks.openOf(one.id().toString(), "clarify-break");
                if (task != null) {
                    links.put(one.id(), "/tasks/" + task.taskId());
                }
            });
        }
        return links;
    }

    private static boolean mayDecide() {
        return Scope.actor().roles().contains("finance-officer");
    }
}
