package org.hanse.onboarding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.hanse.kernel.CompanyId;
import org.jspecify.annotations.Nullable;

/**
 * An application, as its company and the staff see it.
 *
 * @param reference readable, such as {@code APP-2026-00012}
 * @param kind {@code first}, {@code deeper} or {@code review}
 * @param points risk points by reason; empty until judged, and always for the company itself
 * @param level {@code low}, {@code medium}, {@code high} or {@code critical}; null until judged
 * @param officers how many officers have to agree
 * @param reason what the company was told at the last decision
 */
public record Application(
        UUID id,
        String reference,
        CompanyId company,
        Depth depth,
        String kind,
        State state,
        Apply.Goods goods,
        @Nullable LocalDate foundedOn,
        boolean pep,
        Apply.Contact contact,
        String language,
        Instant submittedAt,
        Map<String, Integer> points,
        @Nullable Integer score,
        @Nullable String level,
        int officers,
        int reviewMonths,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        @Nullable Instant nextReviewAt) {

    public Application {
        points = Map.copyOf(points);
    }

    /** How far an application has come. */
    public enum State {
        /** Checks run. */
        CHECKING,
        /** People decide. */
        REVIEW,
        /** The company was asked for more. */
        ASKED,
        APPROVED,
        REJECTED
    }
}
