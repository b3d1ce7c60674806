package org.hanse.escrow;

import org.hanse.messaging.MailText;

/** What escrow writes to people. */
enum EscrowMail implements MailText {
    /** What to pay, to which account, with which reference. */
    PAYMENT_REQUEST("payment-request");

    private final String text;

    EscrowMail(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
