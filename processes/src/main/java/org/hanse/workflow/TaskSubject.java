package org.hanse.workflow;

import java.util.Map;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a row of the inbox says about a task beside its kind.
 *
 * @param reference readable reference, such as {@code RFQ-2026-000318}
 * @param title what it is about in the people's own words, such as "Stepper motor"
 * @param amount the money at stake, or null
 * @param dealId the deal it belongs to, or null
 * @param rfqId the request it belongs to, or null
 * @param arguments fill the placeholders of the task's sentence ({@code task.<key>.title}), by name
 */
public record TaskSubject(
        String reference,
        String title,
        @Nullable Money amount,
        @Nullable UUID dealId,
        @Nullable UUID rfqId,
        Map<String, String> arguments) {

    public TaskSubject {
        arguments = Map.copyOf(arguments);
    }
}
