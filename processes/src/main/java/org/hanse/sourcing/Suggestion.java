package org.hanse.sourcing;

import java.util.List;
import org.hanse.party.Company;

/**
 * A supplier proposed for a request, with the reason in message form.
 *
 * @param reason key of a sentence
 * @param arguments its placeholders
 */
public record Suggestion(Company company, String reason, List<String> arguments) {
    public Suggestion {
        arguments = List.copyOf(arguments);
    }
}
