package org.hanse.workflow;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.hanse.kernel.Scope;
import org.hanse.kernel.TestClock;
import org.springframework.stereotype.Component;

/** Lets tests run the engine's due jobs step by step and ask what a process passed, without the job executor. */
@Component
public class EngineDriver {

    private final ManagementService management;
    private final HistoryService history;
    private final RepositoryService repository;

    EngineDriver(ProcessEngine engine, Clock clock) {
        this.management = engine.getManagementService();
        this.history = engine.getHistoryService();
        this.repository = engine.getRepositoryService();
        if (clock instanceof TestClock test) {
            test.onShift(shift -> {
                if (shift.isZero()) {
                    ClockUtil.reset();
                } else {
                    ClockUtil.offset(shift.toMillis());
                }
            });
        }
    }

    /** Runs every due job of the business key's processes until none is due; a failing job's exception comes through. */
    public void runDueJobs(String businessKey) {
        Scope.run(EngineScope.ACTOR, () -> {
            for (List<Job> due = due(businessKey); !due.isEmpty(); due = due(businessKey)) {
                management.executeJob(due.getFirst().getId());
            }
        });
    }

    /** Ids of the flow nodes that processes of the key have entered since the last reset of the database. */
    public Set<String> passed(String processKey) {
        Set<String> passed = new TreeSet<>();
        Scope.run(
                EngineScope.ACTOR,
                () -> history.createHistoricActivityInstanceQuery().list().stream()
                        .filter(activity -> activity.getProcessDefinitionKey().equals(processKey))
                        .map(HistoricActivityInstance::getActivityId)
                        .forEach(passed::add));
        return passed;
    }

    /** Ids of the flow nodes of the key's newest version that no process has entered yet. */
    public Set<String> missed(String processKey) {
        Set<String> all = new TreeSet<>();
        Scope.run(
                EngineScope.ACTOR,
                () -> repository
                        .getBpmnModelInstance(repository
                                .createProcessDefinitionQuery()
                                .processDefinitionKey(processKey)
                                .latestVersion()
                                .singleResult()
                                .getId())
                        .getModelElementsByType(FlowNode.class)
                        .forEach(node -> all.add(node.getId())));
        all.removeAll(passed(processKey));
        return all;
    }

    private List<Job> due(String businessKey) {
        return management.createJobQuery().executable().list().stream()
                .filter(job -> job.getProcessInstanceId() != null && businessKey.equals(businessKey(job)))
                .filter(job -> job.getDuedate() == null || !job.getDuedate().after(ClockUtil.getCurrentTime()))
                .toList();
    }

    private String businessKey(Job job) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }
}
