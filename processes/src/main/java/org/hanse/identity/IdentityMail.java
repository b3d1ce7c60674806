package org.hanse.identity;

import java.util.Set;
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

    /** The link that sets a password. */
    @Override
    public Set<Integer> secrets() {
        return Set.of(2);
    }
}
