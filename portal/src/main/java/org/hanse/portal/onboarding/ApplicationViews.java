package org.hanse.portal.onboarding;

import java.util.Map;
import org.hanse.kernel.CompanyId;
import org.hanse.onboarding.Application;
import org.hanse.onboarding.Applications;
import org.hanse.party.BankAccounts;
import org.hanse.party.Companies;
import org.hanse.party.Registrations;
import org.hanse.portal.workflow.TaskView;
import org.hanse.workflow.TaskRow;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What is needed to decide about an application, on one page. */
@Configuration(proxyBeanMethods = false)
class ApplicationViews {

    @Bean
    TaskView reviewSupplierView(ApplicationFacts facts) {
        return new ApplicationTask("review-supplier", facts);
    }

    @Bean
    TaskView confirmSupplierView(ApplicationFacts facts) {
        return new ApplicationTask("confirm-supplier", facts);
    }

    @Bean
    TaskView handInPapersView(ApplicationFacts facts) {
        return new ApplicationTask("hand-in-papers", facts);
    }

    @Bean
    TaskView completeApplicationView(ApplicationFacts facts) {
        return new ApplicationTask("complete-application", facts);
    }

    private record ApplicationTask(String taskKey, ApplicationFacts facts) implements TaskView {
        @Override
        public void prepare(TaskRow task, Model model, Map<String, String> form) {
            facts.fill(CompanyId.of(task.businessKey()), model);
        }
    }

    /** Fills the model with an application's facts. */
    @Component
    static class ApplicationFacts {

        private final Applications applications;
        private final Companies companies;
        private final Registrations registrations;
        private final BankAccounts accounts;

        ApplicationFacts(
                Applications applications, Companies companies, Registrations registrations, BankAccounts accounts) {
            this.applications = applications;
            this.companies = companies;
            this.registrations = registrations;
            this.accounts = accounts;
        }

        void fill(CompanyId company, Model model) {
            Application application = applications.latest(company).orElseThrow();
            model.addAttribute("asked", application);
            model.addAttribute("company", companies.get(company));
            model.addAttribute("papers", applications.papers(application.id()));
            model.addAttribute("findings", applications.findings(application.id()));
            model.addAttribute("opinions", applications.opinions(application.id()));
            model.addAttribute("answers", applications.answers(application.id()));
            model.addAttribute("identifiers", registrations.identifiers(company));
            model.addAttribute("owners", registrations.owners(company));
            model.addAttribute("accounts", accounts.of(company));
        }
    }
}
