package org.hanse.portal.onboarding;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hanse.onboarding.Application;
import org.hanse.onboarding.Applications;
import org.hanse.onboarding.Finding;
import org.hanse.onboarding.Paper;
import org.jspecify.annotations.Nullable;

/**
 * An application for programs. What the platform found and how it judged is there for staff only.
 *
 * @param state {@code checking}, {@code review}, {@code asked}, {@code approved}, {@code rejected}
 */
record ApplicationView(
        String id,
        String reference,
        String company,
        String depth,
        String kind,
        String state,
        Instant submittedAt,
        List<Paper> papers,
        @Nullable String reason,
        @Nullable Instant nextReviewAt,
        List<Finding> findings,
        Map<String, Integer> points,
        @Nullable String level) {

    static ApplicationView of(Application application, Applications applications, boolean staff) {
        return new ApplicationView(
                application.id().toString(),
                application.reference(),
                application.company().toString(),
                lower(application.depth()),
                application.kind(),
                lower(application.state()),
                application.submittedAt(),
                applications.papers(application.id()),
                application.reason(),
                application.nextReviewAt(),
                applications.findings(application.id()),
                staff ? application.points() : Map.of(),
                staff ? application.level() : null);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
