package org.hanse.portal.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of My tasks, in the reader's words.
 *
 * @param verb verb and thing: what to do
 * @param where reference and title
 * @param money the amount at stake, short; empty where none is
 * @param due when, as people say it; empty where there is no limit
 * @param dueAt the same as a moment, or null
 * @param silence what happens if nothing is done, or empty
 * @param button the one button's word
 * @param href where it leads
 * @param group in which section it stands
 * @param takenBy who claimed it, or empty
 * @param mine whether the reader claimed it
 * @param standsInFor who is away and would do it, or empty
 */
record TaskLine(
        String taskId,
        String verb,
        String where,
        String money,
        String due,
        @Nullable Instant dueAt,
        String silence,
        String button,
        String href,
        Group group,
        String takenBy,
        boolean mine,
        String standsInFor) {

    /** The sections of the list, in their order. */
    enum Group {
        OVERDUE,
        TODAY,
        LATER
    }
}
