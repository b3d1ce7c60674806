package org.hanse.customs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hanse.kernel.ShipmentId;
import org.hanse.workflow.TaskContext;
import org.hanse.workflow.TaskSubject;
import org.hanse.workflow.TaskSubjects;
import org.springframework.stereotype.Component;

/** What the inbox says about papers: "13 of 14 checks agree, 1 differs; ship date in 2 days". */
@Component
class CustomsSubjects implements TaskSubjects {

    private final ShipmentFacts facts;
    private final FindingRows findings;

    CustomsSubjects(ShipmentFacts facts, FindingRows findings) {
        this.facts = facts;
        this.findings = findings;
    }

    @Override
    public String processKey() {
        return "customs-documents";
    }

    @Override
    public TaskSubject describe(TaskContext task) {
        ShipmentFacts.Whole whole = facts.of(ShipmentId.of(task.businessKey()));
        List<Finding> found = findings.of(whole.shipment().id());
        Map<String, String> arguments = new HashMap<>();
        arguments.put("reference", whole.shipment().reference());
        arguments.put("shipment", whole.shipment().id().toString());
        arguments.put("supplier", whole.seller().name());
        arguments.put("buyer", whole.buyer().name());
        arguments.put("from", whole.seller().country());
        arguments.put("to", whole.buyer().country());
        arguments.put("shipBy", whole.shipment().shipBy().toString());
        arguments.put("checks", Integer.toString(found.size()));
        arguments.put(
                "agree", Long.toString(found.stream().filter(Finding::settled).count()));
        arguments.put(
                "open",
                Long.toString(found.stream().filter(one -> !one.settled()).count()));
        return new TaskSubject(
                whole.shipment().reference(),
                whole.deal().lines().getFirst().product(),
                whole.total(),
                whole.deal().id().value(),
                null,
                arguments);
    }
}
