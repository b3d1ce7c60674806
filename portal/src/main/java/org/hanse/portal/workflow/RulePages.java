package org.hanse.portal.workflow;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the number "done by rule today" of My tasks stands for. */
@Controller
class RulePages {

    private static final int PAGE = 50;

    private final RuleLines lines;

    RulePages(RuleLines lines) {
        this.lines = lines;
    }

    @GetMapping("/tasks/by-rule")
    String list(@RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("page", lines.today(after, PAGE));
        model.addAttribute("count", lines.countToday());
        return "workflow/by-rule";
    }
}
