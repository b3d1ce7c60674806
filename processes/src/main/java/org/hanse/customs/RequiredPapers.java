package org.hanse.customs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hanse.workflow.Decisions;
import org.springframework.stereotype.Component;

/** Decides which papers a shipment needs: the union over its lines of what the table {@code required-documents} says. */
@Component
class RequiredPapers {

    private final Decisions decisions;
    private final ShipmentFacts facts;
    private final SheetRows rows;
    private final CodeQuestions questions;

    RequiredPapers(Decisions decisions, ShipmentFacts facts, SheetRows rows, CodeQuestions questions) {
        this.decisions = decisions;
        this.facts = facts;
        this.rows = rows;
        this.questions = questions;
    }

    void decide(ShipmentFacts.Whole whole) {
        Map<String, PaperSheet.Needed> needed = new LinkedHashMap<>();
        String about = whole.shipment().id().toString();
        facts.decisionInputs(whole, rows.packing(whole.shipment().id())).stream()
                .map(inputs -> dualUse(whole, inputs))
                .distinct()
                .flatMap(inputs -> decisions.evaluate("required-documents", about, inputs).stream())
                .map(RequiredPapers::needed)
                .forEach(one -> needed.merge(one.kind(), one, (a, b) -> a.mandatory() ? a : b));
        rows.require(whole.shipment().id(), whole.deal().id(), List.copyOf(needed.values()));
    }

    /** What a person found to be dual use is, whatever the supplier ticked. */
    private Map<String, Object> dualUse(ShipmentFacts.Whole whole, Map<String, Object> inputs) {
        if (!questions.dualUse(whole.deal().id())) {
            return inputs;
        }
        Map<String, Object> found = new LinkedHashMap<>(inputs);
        found.put("dualUse", true);
        return found;
    }

    private static PaperSheet.Needed needed(Map<String, Object> output) {
        return new PaperSheet.Needed(
                String.valueOf(output.get("kind")),
                "M".equals(output.get("need")),
                String.valueOf(output.get("because")));
    }
}
