package org.hanse.workflow;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.hanse.kernel.Ids;
import org.hanse.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps each evaluation of a decision table: version, inputs, rules hit, outputs; the engine itself keeps none. */
@Component
class DecisionRecorder implements DmnDecisionTableEvaluationListener {

    private static final ThreadLocal<@Nullable String> ABOUT = new ThreadLocal<>();

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json;

    DecisionRecorder(JdbcClient jdbc, Clock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    /** Evaluates with the recorded subject. */
    static <T> T about(String subject, java.util.function.Supplier<T> evaluation) {
        ABOUT.set(subject);
        try {
            return evaluation.get();
        } finally {
            ABOUT.remove();
        }
    }

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        Map<String, @Nullable Object> inputs = new LinkedHashMap<>();
        event.getInputs()
                .forEach(input -> inputs.put(
                        input.getName(),
                        input.getValue() == null ? null : input.getValue().getValue()));
        List<String> rules = new ArrayList<>();
        List<Map<String, @Nullable Object>> outputs = new ArrayList<>();
        for (DmnEvaluatedDecisionRule rule : event.getMatchingRules()) {
            rules.add(rule.getId());
            Map<String, @Nullable Object> output = new LinkedHashMap<>();
            rule.getOutputEntries()
                    .forEach((name, entry) -> output.put(
                            name,
                            entry.getValue() == null ? null : entry.getValue().getValue()));
            outputs.add(output);
        }
        int version = event.getDecision() instanceof DecisionDefinition definition ? definition.getVersion() : 0;
        jdbc.sql("insert into workflow.decision (id, key, version, about, inputs, outputs, rules, actor, evaluated_at)"
                        + " values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?)")
                .params(
                        Ids.next(),
                        event.getDecision().getKey(),
                        version,
                        subject(),
                        json.writeValueAsString(inputs),
                        json.writeValueAsString(outputs),
                        rules.toArray(String[]::new),
                        Scope.actor().auditName(),
                        OffsetDateTime.now(clock))
                .update();
    }

    private static String subject() {
        String about = ABOUT.get();
        if (about != null) {
            return about;
        }
        if (Context.getBpmnExecutionContext() == null) {
            return "";
        }
        return Context.getBpmnExecutionContext().getExecution().getProcessBusinessKey();
    }
}
