package org.hanse.conversation;

import java.util.Arrays;

/** What a message says; each but the first is a sentence that every reader has in the own language. */
public enum MessageKind implements org.hanse.messaging.MailText {
    /** Words of its writer. */
    TEXT("text", false),
    /** The goods will come on another day. */
    NEW_DATE("new-date", true),
    /** A drawing is wanted. */
    SEND_DRAWING("send-drawing", false),
    /** A sample can be looked at. */
    SAMPLE_READY("sample-ready", false),
    /** An offer holds until a day. */
    VALID_UNTIL("valid-until", true);

    private final String text;
    private final boolean dated;

    MessageKind(String text, boolean dated) {
        this.text = text;
        this.dated = dated;
    }

    /** As stored; the mail about such a message is called so too. */
    @Override
    public String text() {
        return text;
    }

    /** Whether it names a day. */
    public boolean dated() {
        return dated;
    }

    static MessageKind of(String text) {
        return Arrays.stream(values())
                .filter(one -> one.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text));
    }
}
