package org.hanse.onboarding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paper that an application asks for.
 *
 * @param kind {@code business-licence}, {@code register-extract}, {@code bank-confirmation}, {@code owner-declaration}
 * @param documentId what was supplied, or null
 * @param validUntil last day, or null where it has none
 */
public record Paper(
        String kind,
        @Nullable UUID documentId,
        @Nullable LocalDate validUntil,
        @Nullable Instant suppliedAt,
        int reminders) {}
