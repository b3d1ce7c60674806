package org.hanse.sourcing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.hanse.audit.Journal;
import org.hanse.kernel.Actor;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.pricing.RateSet;
import org.hanse.pricing.Rates;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens answers: the database's own function copies them out, and refuses while somebody may still answer. */
@Component
class Openings {

    private final RfqRows rows;
    private final Rates rates;
    private final Comparisons comparisons;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    Openings(RfqRows rows, Rates rates, Comparisons comparisons, Journal journal, JdbcClient jdbc, Clock clock) {
        this.rows = rows;
        this.rates = rates;
        this.comparisons = comparisons;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Opens the first answers, by one person of the buyer's. */
    void open(Rfq rfq) {
        String name = name();
        copy(rfq, 0, name);
        rows.move(rfq, RfqState.OPENED, Map.of("opened_at", rows.now(), "opened_by", name));
        comparisons.keep(rfq.id(), "opening");
        journal.record("sourcing.quotations-opened", null, Map.of("rfq", rfq.reference()));
    }

    /** Opens the improved answers of a round, when all have answered or its time is over. */
    void openRound(Rfq rfq) {
        copy(rfq, rfq.round(), name());
        rows.move(rfq, RfqState.OPENED);
        comparisons.keep(rfq.id(), "round");
        journal.record(
                "sourcing.round-opened", null, Map.of("rfq", rfq.reference(), "round", Integer.toString(rfq.round())));
    }

    private void copy(Rfq rfq, int round, String by) {
        LocalDate today = clock.instant().atZone(rfq.deadlineZone()).toLocalDate();
        RateSet set = rates.at(today);
        try {
            jdbc.sql("select sourcing.open_round(:rfq, :round, :at, :by, :source, :day)")
                    .param("rfq", rfq.id().value())
                    .param("round", round)
                    .param("at", rows.now())
                    .param("by", by)
                    .param("source", set.source())
                    .param("day", set.date())
                    .query(Integer.class)
                    .single();
        } catch (DataAccessException e) {
            if (String.valueOf(e.getMostSpecificCause().getMessage()).contains("too early")) {
                throw new Refusal(SourcingReason.TOO_EARLY_TO_OPEN, rfq.deadline()).because(e);
            }
            throw e;
        }
    }

    private static String name() {
        return switch (Scope.actor()) {
            case Actor.Person person -> person.name();
            case Actor.Staff staff -> staff.name();
            case Actor.Guest guest -> guest.name();
            case Actor.Machine machine -> machine.clientId();
            case Actor.System system -> "Hanse";
        };
    }
}
