package org.hanse.onboarding;

import java.util.Set;
import org.hanse.messaging.MailText;

/** What onboarding writes to applicants. */
enum OnboardingMail implements MailText {
    /** An officer has a question. */
    ASKED("asked"),
    /** The application is approved. */
    APPROVED("approved"),
    /** The application is not approved, and why. */
    REJECTED("rejected"),
    /** Something is still missing. */
    REMINDER("reminder"),
    /** Six digits, which prove the address. */
    CODE("code"),
    /** The application is handed in. */
    RECEIVED("received");

    private final String text;

    OnboardingMail(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }

    /** The six digits, and the applicant's own link. */
    @Override
    public Set<Integer> secrets() {
        return this == CODE ? Set.of(1) : Set.of(3);
    }
}
