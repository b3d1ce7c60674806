package org.hanse.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(propagation = Propagation.MANDATORY)
class EngineDecisions implements Decisions {

    private final DecisionService decisions;

    EngineDecisions(ProcessEngine engine) {
        this.decisions = engine.getDecisionService();
    }

    @Override
    public List<Map<String, Object>> evaluate(String key, String about, Map<String, ?> inputs) {
        Map<String, Object> variables = new LinkedHashMap<>(inputs);
        return DecisionRecorder.about(
                about,
                () -> decisions
                        .evaluateDecisionTableByKey(key)
                        .variables(variables)
                        .evaluate()
                        .getResultList());
    }

    @Override
    public Map<String, Object> one(String key, String about, Map<String, ?> inputs) {
        List<Map<String, Object>> hits = evaluate(key, about, inputs);
        if (hits.size() != 1) {
            throw new IllegalStateException(hits.size() + " rules of " + key + " apply to " + inputs);
        }
        return hits.getFirst();
    }
}
