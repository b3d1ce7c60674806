package org.hanse.workflow;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One row of the inbox.
 *
 * @param role who may do it; within {@code company}, or of the platform's staff where that is null
 * @param dueAt UTC; null where there is no limit
 * @param assignee the person who claimed it
 * @param state open, done or gone (no longer needed)
 */
public record TaskRow(
        String taskId,
        String taskKey,
        String processKey,
        String businessKey,
        String role,
        @Nullable UUID company,
        String reference,
        String title,
        Map<String, String> arguments,
        @Nullable Money amount,
        @Nullable UUID dealId,
        @Nullable UUID rfqId,
        Instant createdAt,
        @Nullable Instant dueAt,
        @Nullable UUID assignee,
        @Nullable String assigneeName,
        String state,
        @Nullable Instant doneAt,
        @Nullable String doneName) {}
