package org.hanse.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(propagation = Propagation.MANDATORY)
class EngineProcesses implements Processes {

    private final RuntimeService runtime;

    EngineProcesses(ProcessEngine engine) {
        this.runtime = engine.getRuntimeService();
    }

    @Override
    public void start(String key, String businessKey, Map<String, ?> variables) {
        runtime.startProcessInstanceByKey(key, businessKey, plain(variables));
    }

    @Override
    public boolean correlate(String message, String businessKey, Map<String, ?> variables) {
        List<Execution> waiting = runtime.createExecutionQuery()
                .messageEventSubscriptionName(message)
                .processInstanceBusinessKey(businessKey)
                .list();
        if (waiting.isEmpty()) {
            return false;
        }
        if (waiting.size() > 1) {
            throw new IllegalStateException(waiting.size() + " executions wait for " + message + " of " + businessKey);
        }
        runtime.messageEventReceived(message, waiting.getFirst().getId(), plain(variables));
        return true;
    }

    @Override
    public void cancel(String key, String businessKey, String reason) {
        instances(key, businessKey).forEach(instance -> runtime.deleteProcessInstance(instance.getId(), reason));
    }

    @Override
    public boolean isRunning(String key, String businessKey) {
        return !instances(key, businessKey).isEmpty();
    }

    private List<ProcessInstance> instances(String key, String businessKey) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(key)
                .processInstanceBusinessKey(businessKey)
                .list();
    }

    /** Lets only identifiers and outcomes into the engine: its history keeps each value for years. */
    static Map<String, Object> plain(Map<String, ?> variables) {
        Map<String, Object> plain = new LinkedHashMap<>();
        variables.forEach((name, value) -> {
            boolean allowed = value instanceof String text && text.length() <= 400
                    || value instanceof Boolean
                    || value instanceof Integer
                    || value instanceof Long;
            if (!allowed) {
                throw new IllegalArgumentException("Process variable " + name
                        + " must be a short text, a whole number or a truth value, not " + value);
            }
            plain.put(name, value);
        });
        return plain;
    }
}
