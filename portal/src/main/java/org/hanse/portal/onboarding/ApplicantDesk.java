package org.hanse.portal.onboarding;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hanse.kernel.Actor;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.onboarding.Answer;
import org.hanse.onboarding.Application;
import org.hanse.onboarding.Applications;
import org.hanse.onboarding.CompleteApplication;
import org.hanse.onboarding.HandInPapers;
import org.hanse.onboarding.Joining;
import org.hanse.onboarding.Joinings;
import org.hanse.onboarding.Paper;
import org.hanse.party.Companies;
import org.hanse.party.Company;
import org.hanse.workflow.TaskRow;
import org.hanse.workflow.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** What an applicant does by the link, as its guest: read, supply papers, answer. */
@Component
class ApplicantDesk {

    private final Joinings joinings;
    private final Applications applications;
    private final Companies companies;
    private final PaperUploads uploads;
    private final Tasks tasks;

    ApplicantDesk(
            Joinings joinings, Applications applications, Companies companies, PaperUploads uploads, Tasks tasks) {
        this.joinings = joinings;
        this.applications = applications;
        this.companies = companies;
        this.uploads = uploads;
        this.tasks = tasks;
    }

    /** What the applicant sees of the own application. */
    record Seen(
            Application application,
            Company company,
            List<Paper> papers,
            List<Answer> answers,
            int missing,
            boolean question) {}

    Seen see(String token) {
        Actor.Guest guest = joinings.applicant(token);
        UUID id = application(token);
        return Scope.as(guest, () -> {
            Application application = applications.get(id);
            Application newest = applications.latest(application.company()).orElse(application);
            List<Paper> papers = applications.papers(newest.id());
            int missing = (int)
                    papers.stream().filter(paper -> paper.documentId() == null).count();
            boolean question = open(newest.company(), "complete-application") != null;
            return new Seen(
                    newest,
                    companies.get(newest.company()),
                    papers,
                    applications.answers(newest.id()),
                    missing,
                    question);
        });
    }

    /** Stores a paper; with the last one the papers are handed in. */
    void supply(String token, String kind, @Nullable LocalDate validUntil, MultipartFile file) {
        Seen seen = see(token);
        Scope.run(joinings.applicant(token), () -> {
            uploads.take(seen.application().id(), kind, validUntil, file);
            boolean all =
                    applications.papers(seen.application().id()).stream().allMatch(paper -> paper.documentId() != null);
            TaskRow task = open(seen.application().company(), "hand-in-papers");
            if (all && task != null) {
                tasks.complete(task.taskId(), new HandInPapers(true));
            }
        });
    }

    /** Answers what was asked. @throws Refusal UNKNOWN where nothing is asked */
    void answer(String token, String answer) {
        Seen seen = see(token);
        Scope.run(joinings.applicant(token), () -> {
            TaskRow task = open(seen.application().company(), "complete-application");
            if (task == null) {
                throw new Refusal(KernelReason.UNKNOWN);
            }
            tasks.complete(task.taskId(), new CompleteApplication(answer));
        });
    }

    private UUID application(String token) {
        Joining joining = joinings.get(token);
        return Objects.requireNonNull(joining.application());
    }

    private @Nullable TaskRow open(CompanyId company, String key) {
        return tasks.openOf(company.toString(), key);
    }
}
