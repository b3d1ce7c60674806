package org.hanse.screening;

import java.util.Map;
import java.util.UUID;
import org.hanse.party.Companies;
import org.hanse.party.Company;
import org.hanse.workflow.TaskContext;
import org.hanse.workflow.TaskSubject;
import org.hanse.workflow.TaskSubjects;
import org.springframework.stereotype.Component;

/** Says in the inbox which company a hit is about, and why it was screened. */
@Component
class ScreeningSubjects implements TaskSubjects {

    private final ScreeningStore store;
    private final Companies companies;

    ScreeningSubjects(ScreeningStore store, Companies companies) {
        this.store = store;
        this.companies = companies;
    }

    @Override
    public String processKey() {
        return Screener.PROCESS;
    }

    @Override
    public TaskSubject describe(TaskContext task) {
        ScreeningRow row = store.get(UUID.fromString(task.businessKey()));
        Company company = companies.get(row.company());
        return new TaskSubject(
                company.country(),
                company.name(),
                null,
                null,
                null,
                Map.of("company", company.name(), "occasion", row.occasion()));
    }
}
