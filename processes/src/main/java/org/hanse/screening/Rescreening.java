package org.hanse.screening;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hanse.kernel.CompanyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What follows from a change of lists (rules R8.6): every active company is compared with the new and changed entries,
 * and screened where one of them scores. A company blocked for an entry that is gone comes back before people.
 */
@Component
class Rescreening {

    private final ScreeningStore store;
    private final Screenings screenings;
    private final JdbcClient jdbc;

    Rescreening(ScreeningStore store, Screenings screenings, JdbcClient jdbc) {
        this.store = store;
        this.screenings = screenings;
        this.jdbc = jdbc;
    }

    /** Runs in the import's own transaction, as its actor. */
    void after(ListDelta delta) {
        Set<CompanyId> again = touched(delta.toCompare());
        again.addAll(blockedFor(delta.removed()));
        again.forEach(company -> screenings.screen(company, "list-changed"));
    }

    private Set<CompanyId> touched(List<ListedEntry> entries) {
        Comparison comparison = new Comparison(new ListIndex(entries));
        return store.activeCompanies().stream()
                .filter(company -> !comparison.of(store.facts(company)).isEmpty())
                .collect(Collectors.toSet());
    }

    private Set<CompanyId> blockedFor(List<UUID> removed) {
        return jdbc.sql("select distinct s.company_id from screening.hit h"
                        + " join screening.screening s on s.id = h.screening_id"
                        + " where h.entry_id = any (?) and h.disposition = 'true_match'"
                        + " and screening.standing(s.company_id) = 'blocked'")
                .param(removed.toArray(UUID[]::new))
                .query((row, n) -> new CompanyId(row.getObject("company_id", UUID.class)))
                .set();
    }
}
