package org.hanse.screening;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hanse.kernel.CompanyId;
import org.jspecify.annotations.Nullable;

/**
 * A screening with all its hits and what officers found: for compliance officers and auditors alone.
 *
 * @param outcome what the comparison found; null only while it runs
 * @param state {@code open}, {@code clear} or {@code blocked}
 * @param lists what was in force: source to date, count and hash
 * @param facts what of the company was compared
 */
public record ScreeningFile(
        UUID id,
        CompanyId company,
        String occasion,
        Instant at,
        Screenings.@Nullable Outcome outcome,
        String state,
        Map<String, String> lists,
        CompanyFacts facts,
        List<Hit> hits,
        List<Finding> findings) {

    public ScreeningFile {
        lists = Map.copyOf(lists);
        hits = List.copyOf(hits);
        findings = List.copyOf(findings);
    }

    /**
     * One entry that scored.
     *
     * @param subject whose name it was: {@code company} or {@code owner}
     * @param score from 0.85 to 1, four decimals
     * @param quiet whether an earlier clearance kept it from people
     * @param cleared the earlier clearance of the pair, or null
     */
    public record Hit(
            UUID id,
            String source,
            ListedParty entry,
            String subject,
            String asked,
            String listed,
            BigDecimal score,
            String outcome,
            List<ComparedField> fields,
            List<NameScore.WordPair> words,
            boolean quiet,
            @Nullable String disposition,
            @Nullable Cleared cleared) {}

    /**
     * An earlier clearance of the pair.
     *
     * @param listedOwner whether it was found to be a listed owner with less than half, not another party
     * @param changes what has changed since, on either side: the reason why people see it again
     */
    public record Cleared(
            Instant at,
            String officer,
            @Nullable String secondOfficer,
            String reason,
            boolean listedOwner,
            List<Change> changes) {}

    /** A value then and now. */
    public record Change(String side, String field, String before, String now) {}

    /** What an officer found. */
    public record Finding(String step, String disposition, String reason, String officer, Instant at) {}
}
