package org.hanse.onboarding;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hanse.audit.Journal;
import org.hanse.kernel.Actor;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.party.Account;
import org.hanse.party.BankAccounts;
import org.hanse.party.Colleagues;
import org.hanse.party.Companies;
import org.hanse.party.Company;
import org.hanse.screening.Screenings;
import org.springframework.stereotype.Component;

/** What officers decide about an application, and what follows. */
@Component
class ReviewDecisions {

    private final ApplicationStore store;
    private final Companies companies;
    private final BankAccounts accounts;
    private final Screenings screenings;
    private final Colleagues colleagues;
    private final ApplicantMails mails;
    private final Journal journal;
    private final Clock clock;

    ReviewDecisions(
            ApplicationStore store,
            Companies companies,
            BankAccounts accounts,
            Screenings screenings,
            Colleagues colleagues,
            ApplicantMails mails,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.companies = companies;
        this.accounts = accounts;
        this.screenings = screenings;
        this.colleagues = colleagues;
        this.mails = mails;
        this.journal = journal;
        this.clock = clock;
    }

    Map<String, Object> first(Application application, ReviewSupplier command) {
        if (command.decision() == ReviewSupplier.Decision.APPROVE) {
            approvable(application);
        }
        String decision = command.decision().name().toLowerCase(Locale.ROOT);
        write(application.id(), "first", decision, command.reason());
        if (command.decision() == ReviewSupplier.Decision.ASK) {
            store.close(application.id(), Application.State.ASKED, command.reason(), null);
            mails.tell(application, OnboardingMail.ASKED, command.reason());
        }
        return Map.of("decision", decision);
    }

    Map<String, Object> second(Application application, ConfirmSupplier command) {
        List<Opinion> opinions = store.opinions(application.id());
        UUID me = officer().person().value();
        if (opinions.getLast().officer().equals(me)) {
            throw new Refusal(OnboardingReason.SAME_OFFICER);
        }
        if (command.agree()) {
            approvable(application);
        }
        write(application.id(), "second", command.agree() ? "approve" : "disagree", command.reason());
        return Map.of("agreed", command.agree());
    }

    /**
     * Admits the company, verifies its account where a bank has confirmed it, lets its first person in, and says when the
     * next review is.
     */
    String admit(Application application) {
        companies.setStatus(application.company(), Company.Status.VERIFIED);
        boolean confirmed = store.papers(application.id()).stream()
                .anyMatch(paper -> paper.kind().equals("bank-confirmation") && paper.documentId() != null);
        if (confirmed) {
            accounts.of(application.company()).stream()
                    .filter(account -> account.state() == Account.State.CLAIMED)
                    .forEach(account -> accounts.verify(
                            account.id(), "bank confirmation of application " + application.reference()));
        }
        Instant review = OffsetDateTime.now(clock)
                .withOffsetSameInstant(ZoneOffset.UTC)
                .plusMonths(Math.max(1, application.reviewMonths()))
                .toInstant();
        store.close(application.id(), Application.State.APPROVED, "", review);
        letIn(application);
        mails.tell(application, OnboardingMail.APPROVED, "");
        journal.record("onboarding.approved", null, about(application));
        return review.toString();
    }

    void reject(Application application, String reason) {
        store.close(application.id(), Application.State.REJECTED, reason, null);
        boolean known = companies.get(application.company()).verifiedSince() != null;
        companies.setStatus(application.company(), known ? Company.Status.SUSPENDED : Company.Status.REJECTED);
        mails.tell(application, OnboardingMail.REJECTED, reason);
        journal.record("onboarding.rejected", null, about(application));
    }

    private void letIn(Application application) {
        Apply.Contact contact = application.contact();
        colleagues.first(
                application.company(), contact.name(), contact.email(), Locale.forLanguageTag(application.language()));
    }

    private void approvable(Application application) {
        if ("critical".equals(application.level())) {
            throw new Refusal(OnboardingReason.RISK_IS_CRITICAL);
        }
        if (!screenings.isClear(application.company())) {
            throw new Refusal(OnboardingReason.SCREENING_NOT_CLEAR);
        }
    }

    private void write(UUID application, String step, String decision, String reason) {
        Actor.Staff officer = officer();
        store.opinion(
                application,
                new Opinion(step, decision, reason.strip(), officer.person().value(), officer.name(), clock.instant()));
    }

    private static Actor.Staff officer() {
        if (Scope.actor() instanceof Actor.Staff staff && staff.roles().contains("compliance-officer")) {
            return staff;
        }
        throw new Refusal(KernelReason.NOT_ALLOWED);
    }

    private static Map<String, String> about(Application application) {
        return Map.of(
                "company", application.company().toString(),
                "application", application.id().toString());
    }
}
