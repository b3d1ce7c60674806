package org.hanse.workflow;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.incident.IncidentHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Incident;
import org.hanse.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes our own row for each incident in the transaction that opens or resolves it, for the operator's list. */
@Component
class IncidentRecorder {

    private final JdbcClient jdbc;
    private final Clock clock;

    IncidentRecorder(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    IncidentHandler handling(String type) {
        return new DefaultIncidentHandler(type) {
            @Override
            public Incident handleIncident(IncidentContext context, String message) {
                Incident incident = super.handleIncident(context, message);
                opened(context, Objects.requireNonNullElse(message, ""));
                return incident;
            }

            @Override
            public void resolveIncident(IncidentContext context) {
                super.resolveIncident(context);
                closed(context);
            }

            @Override
            public void deleteIncident(IncidentContext context) {
                super.deleteIncident(context);
                closed(context);
            }
        };
    }

    private void opened(IncidentContext context, String message) {
        ExecutionEntity execution =
                Context.getCommandContext().getExecutionManager().findExecutionById(context.getExecutionId());
        String definition = Objects.requireNonNullElse(context.getProcessDefinitionId(), "none:");
        jdbc.sql("insert into workflow.incident (id, process_key, business_key, activity, job_id, message, opened_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        Ids.next(),
                        definition.substring(0, definition.indexOf(':')),
                        execution == null ? "" : Objects.requireNonNullElse(execution.getProcessBusinessKey(), ""),
                        Objects.requireNonNullElse(context.getActivityId(), ""),
                        context.getConfiguration(),
                        message,
                        OffsetDateTime.now(clock))
                .update();
    }

    private void closed(IncidentContext context) {
        List<UUID> open = jdbc.sql("select id from workflow.incident where job_id = ? and resolved_at is null")
                .param(context.getConfiguration())
                .query(UUID.class)
                .list();
        open.forEach(id -> jdbc.sql("update workflow.incident set resolved_at = ? where id = ?")
                .params(OffsetDateTime.now(clock), id)
                .update());
    }
}
