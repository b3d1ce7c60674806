package org.hanse.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.hanse.kernel.Ids;
import org.hanse.kernel.Page;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Incidents as the operator sees them: what stands still, and another try. */
@Service
public class ProcessIncidents {

    private final JdbcClient jdbc;
    private final ProcessEngine engine;

    ProcessIncidents(JdbcClient jdbc, ProcessEngine engine) {
        this.jdbc = jdbc;
        this.engine = engine;
    }

    /** Open incidents, the newest first. */
    @Transactional(readOnly = true)
    public Page<ProcessIncident> open(@Nullable String cursor, int size) {
        Scope.require("operator", "auditor");
        int limit = Math.clamp(size, 1, Page.MAX_SIZE);
        return Page.of(
                jdbc.sql("select * from workflow.incident where resolved_at is null"
                                + " and (cast(:before as uuid) is null or id < cast(:before as uuid))"
                                + " order by id desc limit :limit")
                        .param(
                                "before",
                                cursor == null ? null : Ids.parse(cursor).toString())
                        .param("limit", limit + 1)
                        .query(ProcessIncidents::incident)
                        .list(),
                limit,
                incident -> incident.id().toString());
    }

    /** Has the step tried once more; where it fails again, a new incident opens. */
    @Transactional
    public ProcessIncident retry(UUID id) {
        Scope.require("operator");
        String job = jdbc.sql("select job_id from workflow.incident where id = ? and resolved_at is null")
                .param(id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Refusal(WorkflowReason.NO_SUCH_INCIDENT));
        ProcessIncident incident = jdbc.sql("select * from workflow.incident where id = ?")
                .param(id)
                .query(ProcessIncidents::incident)
                .single();
        engine.getManagementService().setJobRetries(job, 1);
        return incident;
    }

    private static ProcessIncident incident(ResultSet row, int number) throws SQLException {
        return new ProcessIncident(
                row.getObject("id", UUID.class),
                row.getString("process_key"),
                row.getString("business_key"),
                row.getString("activity"),
                row.getString("message"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant());
    }
}
