package org.hanse.screening;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hanse.audit.Journal;
import org.hanse.workflow.OnTask;
import org.hanse.workflow.ProcessBean;
import org.hanse.workflow.TaskContext;
import org.springframework.transaction.annotation.Transactional;

/** What the process {@code company-screening} calls, and what completes its tasks. */
@ProcessBean("screening")
@Transactional
public class ScreeningProcess {

    private final ScreeningStore store;
    private final ListIndexes indexes;
    private final ListStore lists;
    private final HitDecisions decisions;
    private final Journal journal;
    private final Clock clock;

    ScreeningProcess(
            ScreeningStore store,
            ListIndexes indexes,
            ListStore lists,
            HitDecisions decisions,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.indexes = indexes;
        this.lists = lists;
        this.decisions = decisions;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Compares the company with all lists in force and keeps each hit with its explanation. A pair cleared before stays
     * quiet while both sides are the same and the clearance has not expired. A company that is blocked is never freed by
     * a comparison: it goes before two officers.
     *
     * @return {@code clear}, {@code review} or {@code strong}
     */
    public String compare(String screeningId) {
        ScreeningRow screening = store.get(UUID.fromString(screeningId));
        boolean blocked = decisions.isBlocked(screening);
        Map<String, ScreeningStore.Clearance> clearances = store.clearances(screening.company());
        Screenings.Outcome outcome = blocked ? Screenings.Outcome.STRONG : Screenings.Outcome.CLEAR;
        for (FoundHit hit : hits(screening)) {
            ScreeningStore.Clearance clearance = clearances.get(
                    hit.entry().source() + " " + hit.entry().party().reference());
            boolean quiet = clearance != null && holds(clearance, screening, hit);
            store.addHit(screening.id(), hit, clearance == null ? null : clearance.id(), quiet);
            if (!quiet && hit.outcome().compareTo(outcome) > 0) {
                outcome = hit.outcome();
            }
        }
        store.closeComparison(screening.id(), outcome, lists.inForceNow());
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    /** Completes {@code decide-hit}. */
    @OnTask("decide-hit")
    public Map<String, Object> decide(TaskContext task, DecideHit command) {
        return decisions.first(UUID.fromString(task.businessKey()), command);
    }

    /** Completes {@code confirm-hit}. */
    @OnTask("confirm-hit")
    public Map<String, Object> confirm(TaskContext task, ConfirmHit command) {
        return decisions.second(UUID.fromString(task.businessKey()), command);
    }

    /** Lets the company trade: each pair found to be no match stays quiet from now on. */
    public void clear(String screeningId) {
        decisions.clear(UUID.fromString(screeningId));
    }

    /** Keeps the company from trading; it is not told why. */
    public void block(String screeningId) {
        decisions.block(UUID.fromString(screeningId));
    }

    /** Writes down that a hit waits longer than it should. */
    public void remind(String screeningId) {
        journal.record("screening.decision-overdue", null, Map.of("screening", screeningId));
    }

    private List<FoundHit> hits(ScreeningRow screening) {
        return new Comparison(indexes.inForce()).of(screening.facts());
    }

    private boolean holds(ScreeningStore.Clearance clearance, ScreeningRow screening, FoundHit hit) {
        return clearance.entryHash().equals(hit.entry().hash())
                && clearance.factsHash().equals(screening.factsHash())
                && clearance.expiresAt().isAfter(OffsetDateTime.now(clock));
    }
}
