package org.hanse.messaging;

/**
 * A text that goes out by mail. Each capability that writes has one enum of them, so that the build can ask for every
 * text in every language: a missing one would leave as a dead letter.
 */
public interface MailText {

    /** The text as the capability names it, such as {@code payment-request}. */
    String text();

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
