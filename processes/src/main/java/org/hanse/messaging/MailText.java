package org.hanse.messaging;

import java.util.Set;

/**
 * A text that goes out by mail. Each capability that writes has one enum of them, so that the build can ask for every
 * text in every language: a missing one would leave as a dead letter.
 */
public interface MailText {

    /** The text as the capability names it, such as {@code payment-request}. */
    String text();

    /**
     * Places of the arguments that only the reader of the mail may know: codes and links that let somebody in. They lie
     * encrypted in the outbox, and the operator sees that something was there, not what.
     */
    default Set<Integer> secrets() {
        return Set.of();
    }

    /** The capability that writes, which is the package's last name. */
    default String capability() {
        String pkg = getClass().getPackageName();
        return pkg.substring(pkg.lastIndexOf('.') + 1);
    }

    /** Where subject and body are looked up: {@code <capability>.mail.<text>}. */
    default String key() {
        return capability() + ".mail." + text();
    }
}
