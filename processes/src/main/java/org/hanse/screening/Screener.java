package org.hanse.screening;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hanse.audit.Journal;
import org.hanse.kernel.CompanyId;
import org.hanse.workflow.Processes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens screenings; the process {@code company-screening} compares at once and brings hits before people. */
@Service
@Transactional
class Screener implements Screenings {

    static final String PROCESS = "company-screening";

    private final ScreeningStore store;
    private final ListStore lists;
    private final Processes processes;
    private final Journal journal;

    Screener(ScreeningStore store, ListStore lists, Processes processes, Journal journal) {
        this.store = store;
        this.lists = lists;
        this.processes = processes;
        this.journal = journal;
    }

    @Override
    public Result screen(CompanyId company, String occasion) {
        CompanyFacts facts = store.facts(company);
        for (ScreeningRow waiting : store.waiting(company)) {
            boolean same = waiting.factsHash().equals(store.hash(facts))
                    && waiting.lists().equals(lists.inForceNow());
            if (same) {
                return new Result(waiting.id(), Objects.requireNonNull(waiting.outcome()));
            }
            processes.cancel(PROCESS, waiting.id().toString(), "a newer comparison takes its place");
            store.supersede(waiting.id());
        }
        UUID id = store.open(company, occasion, facts);
        processes.start(PROCESS, id.toString(), Map.of("screeningId", id.toString()));
        Outcome outcome = Objects.requireNonNull(store.get(id).outcome());
        journal.record(
                outcome == Outcome.CLEAR ? "screening.cleared-by-rule" : "screening.company-screened",
                null,
                Map.of("company", company.toString(), "screening", id.toString(), "occasion", occasion));
        return new Result(id, outcome);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isClear(CompanyId company) {
        return store.standing(company).equals("clear");
    }

    @Override
    public boolean letsTrade(CompanyId company, String occasion) {
        return switch (store.standing(company)) {
            case "clear" -> true;
            case "blocked" -> false;
            default -> screen(company, occasion).outcome() == Outcome.CLEAR;
        };
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isBlocked(CompanyId company) {
        return store.standing(company).equals("blocked");
    }

    @Override
    @Transactional(readOnly = true)
    public BlockedOwners blockedOwners(CompanyId company) {
        return BlockedOwners.of(
                store.listedOwners(company), store.facts(company).owners());
    }
}
