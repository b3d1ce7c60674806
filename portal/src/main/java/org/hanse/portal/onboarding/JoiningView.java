package org.hanse.portal.onboarding;

import java.util.List;
import java.util.Locale;
import org.hanse.onboarding.Joining;
import org.jspecify.annotations.Nullable;

/**
 * A firm on its way in, for its own program.
 *
 * @param state {@code prove-address}, then as of an application: {@code checking}, {@code review}, {@code asked},
 *     {@code approved}, {@code rejected}; at last {@code sign-in}
 * @param reference of the application, once handed in
 * @param missing kinds of papers that are asked for and not there
 * @param question what is asked, while it is; where refused, why
 */
record JoiningView(
        String state,
        String email,
        @Nullable String reference,
        @Nullable String company,
        List<String> missing,
        @Nullable String question) {

    static JoiningView of(Joining joining) {
        return new JoiningView(
                joining.proved() ? "sign-in" : "prove-address", joining.email(), null, null, List.of(), null);
    }

    static JoiningView of(Joining joining, ApplicantDesk.Seen seen) {
        return new JoiningView(
                seen.application().state().name().toLowerCase(Locale.ROOT),
                joining.email(),
                seen.application().reference(),
                seen.company().id().toString(),
                seen.papers().stream()
                        .filter(paper -> paper.documentId() == null)
                        .map(paper -> paper.kind())
                        .toList(),
                seen.application().reason());
    }
}
