package org.hanse.onboarding;

import java.util.List;
import org.hanse.identity.Accounts;
import org.hanse.identity.SignedLinks;
import org.hanse.kernel.CompanyId;
import org.hanse.messaging.Notices;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What an applicant is told by mail, with the place where to go on: the own link, or the tasks of whoever has an account. */
@Component
class ApplicantMails {

    private final JoiningStore joinings;
    private final Accounts accounts;
    private final SignedLinks links;
    private final Notices notices;
    private final String portal;

    ApplicantMails(
            JoiningStore joinings,
            Accounts accounts,
            SignedLinks links,
            Notices notices,
            @Value("${hanse.identity.address:http://localhost:8080}") String portal) {
        this.joinings = joinings;
        this.accounts = accounts;
        this.links = links;
        this.notices = notices;
        this.portal = portal;
    }

    /** @param reason what an officer wrote to the company; empty where there is nothing to say */
    void tell(Application application, OnboardingMail text, String reason) {
        notices.mail(
                application.contact().email(),
                application.language(),
                text,
                List.of(application.contact().name(), application.reference(), reason, place(application.company())),
                null);
    }

    private String place(CompanyId company) {
        return joinings.of(company)
                .filter(row -> accounts.find(row.email()).isEmpty())
                .map(row -> portal + "/join/" + links.token(JoiningDesk.PURPOSE, row.id()))
                .orElse(portal + "/tasks");
    }
}
