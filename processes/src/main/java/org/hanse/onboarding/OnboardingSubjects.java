package org.hanse.onboarding;

import java.util.Map;
import org.hanse.kernel.CompanyId;
import org.hanse.party.Companies;
import org.hanse.party.Company;
import org.hanse.workflow.TaskContext;
import org.hanse.workflow.TaskSubject;
import org.hanse.workflow.TaskSubjects;
import org.springframework.stereotype.Component;

/** Says in the inbox whose application it is. */
@Component
class OnboardingSubjects implements TaskSubjects {

    private final ApplicationStore store;
    private final Companies companies;

    OnboardingSubjects(ApplicationStore store, Companies companies) {
        this.store = store;
        this.companies = companies;
    }

    @Override
    public String processKey() {
        return Applications.PROCESS;
    }

    @Override
    public TaskSubject describe(TaskContext task) {
        CompanyId id = CompanyId.of(task.businessKey());
        Company company = companies.get(id);
        Application application = store.latest(id).orElseThrow();
        String level = application.level() == null ? "" : application.level();
        return new TaskSubject(
                application.reference(),
                company.name(),
                null,
                null,
                null,
                Map.of("company", company.name(), "country", company.country(), "level", level));
    }
}
