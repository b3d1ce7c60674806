package org.hanse.sourcing;

import java.util.Locale;
import org.hanse.messaging.MailText;

/** What sourcing writes about a sealed tender. */
enum SealedMail implements MailText {
    /** The deadline comes near; to everybody alike. */
    REMINDER("sealed.reminder"),
    /** The time is over; the root over all receipts. */
    CLOSED("sealed.closed"),
    /** Opened, and valid. */
    OPENED_VALID("sealed.opened.valid"),
    /** Opened, and not valid. */
    OPENED_INVALID("sealed.opened.invalid"),
    /** Opened, with a defect of form. */
    OPENED_TO_CURE("sealed.opened.to-cure"),
    /** Left closed, since it was withdrawn. */
    OPENED_WITHDRAWN("sealed.opened.withdrawn");

    private final String text;

    SealedMail(String text) {
        this.text = text;
    }

    /** Tells what was found in the own envelope. */
    static SealedMail opened(String outcome) {
        return valueOf("OPENED_" + outcome.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    @Override
    public String text() {
        return text;
    }
}
