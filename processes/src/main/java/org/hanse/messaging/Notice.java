package org.hanse.messaging;

import java.util.List;

/**
 * A notice to a person, written out from message keys when it leaves.
 *
 * @param to mail address
 * @param languages BCP 47 tags; several give one mail that says it in each, in this order
 * @param template key of the text, see {@link MailText}; {@code <template>.subject} and {@code <template>.body} are
 *     looked up
 * @param arguments fill {@code {0}}, {@code {1}} and so on, already formatted for the reader
 */
public record Notice(String to, List<String> languages, String template, List<String> arguments) {

    public Notice {
        languages = List.copyOf(languages);
        arguments = List.copyOf(arguments);
    }
}
