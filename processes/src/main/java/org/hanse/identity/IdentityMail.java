package org.hanse.identity;

import org.hanse.messaging.MailText;

/** What the embedded issuer writes to people. */
enum IdentityMail implements MailText {
    /** The first link for a password. */
    WELCOME("welcome"),
    /** Another link for a password. */
    RENEW("renew");

    private final String text;

    IdentityMail(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
