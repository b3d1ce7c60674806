package org.hanse.screening;

import java.util.List;

/**
 * What a comparison found: one entry, by the best of all pairs of names.
 *
 * @param subject whose name was compared: {@code company} or {@code owner}
 * @param asked our name as compared
 * @param listed the list's name or alias that scored best
 * @param score from 0.85 to 1
 * @param words which word was paired with which
 */
record FoundHit(
        ListedEntry entry,
        String subject,
        String asked,
        String listed,
        double score,
        Screenings.Outcome outcome,
        List<ComparedField> fields,
        List<NameScore.WordPair> words) {}
