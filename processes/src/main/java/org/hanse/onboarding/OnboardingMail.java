package org.hanse.onboarding;

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
    REMINDER("reminder");

    private final String text;

    OnboardingMail(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
