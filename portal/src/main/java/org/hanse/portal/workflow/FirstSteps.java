package org.hanse.portal.workflow;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The first three steps of the reader's role with those taken ticked; nothing once all are. */
@Component
class FirstSteps {

    private final List<FirstStep> steps;

    FirstSteps(List<FirstStep> steps) {
        this.steps =
                steps.stream().sorted(Comparator.comparingInt(FirstStep::order)).toList();
    }

    /** A step as the page shows it. */
    record Shown(String sentence, String href, boolean taken) {}

    List<Shown> of(Set<String> roles) {
        String role = roles.contains("buyer") ? "buyer" : roles.contains("supplier") ? "supplier" : "";
        List<Shown> shown = steps.stream()
                .filter(step -> step.role().equals(role))
                .map(step -> new Shown("workflow.first." + step.key(), step.href(), step.taken()))
                .toList();
        return shown.stream().allMatch(Shown::taken) ? List.of() : shown;
    }
}
