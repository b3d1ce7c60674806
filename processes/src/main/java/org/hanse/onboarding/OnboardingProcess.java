package org.hanse.onboarding;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hanse.audit.Journal;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.workflow.OnTask;
import org.hanse.workflow.ProcessBean;
import org.hanse.workflow.TaskContext;
import org.springframework.transaction.annotation.Transactional;

/** What the process {@code supplier-onboarding} calls, and what completes its tasks. */
@ProcessBean("onboarding")
@Transactional
public class OnboardingProcess {

    private static final String PAPERS = "papers";

    private final ApplicationStore store;
    private final Applications applications;
    private final ApplicationChecks checks;
    private final RiskJudge risk;
    private final ReviewDecisions decisions;
    private final ApplicantMails mails;
    private final Journal journal;

    OnboardingProcess(
            ApplicationStore store,
            Applications applications,
            ApplicationChecks checks,
            RiskJudge risk,
            ReviewDecisions decisions,
            ApplicantMails mails,
            Journal journal) {
        this.store = store;
        this.applications = applications;
        this.checks = checks;
        this.risk = risk;
        this.decisions = decisions;
        this.mails = mails;
        this.journal = journal;
    }

    /** Notes what has to be checked and which papers are needed. */
    public void begin(String applicationId) {
        checks.begin(get(applicationId));
    }

    /** Whether the country has a register of VAT numbers that can be asked. */
    public boolean asksTaxRegister(String applicationId) {
        return checks.vatNumber(get(applicationId)).isPresent();
    }

    /** Asks the register; the answer comes as a message. */
    public void askTaxRegister(String applicationId) {
        checks.askTaxRegister(get(applicationId));
    }

    /** Notes what the register answered. */
    public void noteTaxAnswer(String applicationId) {
        checks.noteTaxAnswer(get(applicationId));
    }

    /** Notes that the register did not answer: unknown, never valid. */
    public void noteSilentRegister(String applicationId) {
        store.finding(get(applicationId).id(), "tax-id", "unknown", "the register is silent");
    }

    /** Screens the company. @return whether nothing has to be decided by people */
    public boolean screen(String applicationId) {
        return checks.screen(get(applicationId));
    }

    /** Notes how the screening ended. */
    public void noteScreening(String applicationId) {
        checks.noteScreening(get(applicationId));
    }

    /** Checks the numbers of the trade register and the LEI, as far as their digits go. */
    public void checkNumbers(String applicationId) {
        checks.numbers(get(applicationId));
    }

    /** Whether papers are missing. */
    public boolean needsPapers(String applicationId) {
        return store.papers(UUID.fromString(applicationId)).stream().anyMatch(paper -> paper.documentId() == null);
    }

    /** Completes {@code hand-in-papers}. @throws Refusal {@link OnboardingReason#PAPERS_MISSING} */
    @OnTask("hand-in-papers")
    public Map<String, Object> supplyPapers(TaskContext task, HandInPapers command) {
        Application application = latest(task);
        List<String> missing = store.papers(application.id()).stream()
                .filter(paper -> paper.documentId() == null)
                .map(Paper::kind)
                .toList();
        if (!missing.isEmpty()) {
            throw new Refusal(OnboardingReason.PAPERS_MISSING, String.join(", ", missing));
        }
        return Map.of();
    }

    /** Notes that papers did not come in time; people decide what that means. */
    public void noteMissingPapers(String applicationId) {
        store.finding(get(applicationId).id(), PAPERS, "failed", "not supplied in time");
    }

    /** Reminds the applicant by mail of what is missing. */
    public void remind(String applicationId) {
        Application application = get(applicationId);
        store.countReminder(application.id());
        mails.tell(application, OnboardingMail.REMINDER, "");
    }

    /** Writes down that something waits longer than it should. */
    public void noteWaiting(String applicationId) {
        journal.record("onboarding.overdue", null, Map.of("application", applicationId));
    }

    /** Judges the risk. @return how many officers have to agree */
    public int judge(String applicationId) {
        Application application = get(applicationId);
        checks.notePapers(application);
        return risk.judge(application, checks.isBlocked(application));
    }

    /** Completes {@code review-supplier}. */
    @OnTask("review-supplier")
    public Map<String, Object> review(TaskContext task, ReviewSupplier command) {
        return decisions.first(latest(task), command);
    }

    /** Completes {@code confirm-supplier}. */
    @OnTask("confirm-supplier")
    public Map<String, Object> confirm(TaskContext task, ConfirmSupplier command) {
        return decisions.second(latest(task), command);
    }

    /** Completes {@code complete-application}. */
    @OnTask("complete-application")
    public Map<String, Object> complete(TaskContext task, CompleteApplication command) {
        store.answer(latest(task).id(), command.answer().strip(), Scope.actor().auditName());
        return Map.of();
    }

    /** Admits the company. @return when the next review is due, ISO 8601 */
    public String admit(String applicationId) {
        return decisions.admit(get(applicationId));
    }

    /** Refuses with the reason of the last decision. */
    public void reject(String applicationId) {
        Application application = get(applicationId);
        decisions.reject(application, store.opinions(application.id()).getLast().reason());
    }

    /** Closes an application that nobody completed. */
    public void abandon(String applicationId) {
        decisions.reject(get(applicationId), "the application was not completed within 30 days");
    }

    /** Opens the next review: an application of its own, with the answers of the last one. */
    public void openReview(String applicationId) {
        Application before = get(applicationId);
        Apply again = new Apply(
                before.depth(),
                before.goods(),
                before.foundedOn(),
                before.pep(),
                List.of(),
                List.of(),
                null,
                before.contact(),
                true);
        UUID review = store.add(before.company(), "review", again, before.language());
        applications.start(before.company(), review);
        journal.record(
                "onboarding.review-opened",
                null,
                Map.of("company", before.company().toString()));
    }

    private Application get(String applicationId) {
        return store.get(UUID.fromString(applicationId));
    }

    private Application latest(TaskContext task) {
        return store.latest(CompanyId.of(task.businessKey())).orElseThrow();
    }
}
