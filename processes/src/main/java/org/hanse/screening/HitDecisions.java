package org.hanse.screening;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hanse.audit.Journal;
import org.hanse.kernel.Actor;
import org.hanse.kernel.Ids;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.party.Companies;
import org.hanse.party.Company;
import org.hanse.workflow.Processes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What officers find about hits, and what follows (rules R8.5). */
@Component
class HitDecisions {

    private final JdbcClient jdbc;
    private final ScreeningStore store;
    private final Clearances clearances;
    private final Companies companies;
    private final Processes processes;
    private final List<AwaitsScreening> awaiting;
    private final Journal journal;
    private final Clock clock;

    HitDecisions(
            JdbcClient jdbc,
            ScreeningStore store,
            Clearances clearances,
            Companies companies,
            Processes processes,
            List<AwaitsScreening> awaiting,
            Journal journal,
            Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.clearances = clearances;
        this.companies = companies;
        this.processes = processes;
        this.awaiting = List.copyOf(awaiting);
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether the company was blocked when this screening began. */
    boolean isBlocked(ScreeningRow screening) {
        return companies.get(screening.company()).status() == Company.Status.SUSPENDED;
    }

    /** The first officer's finding; says whether a second one has to look. */
    Map<String, Object> first(UUID screening, DecideHit command) {
        Actor.Staff officer = officer();
        ScreeningRow row = open(screening);
        if (command.hit() != null && !hits(screening).contains(command.hit())) {
            throw Refusal.of(ScreeningReason.UNKNOWN_HIT, "hit");
        }
        String found = command.disposition().name().toLowerCase(Locale.ROOT);
        write(screening, command.hit(), "first", found, command.reason(), officer);
        boolean second =
                row.outcome() == Screenings.Outcome.STRONG || command.disposition() == DecideHit.Disposition.ESCALATED;
        return Map.of("disposition", found, "secondOfficer", second);
    }

    /** The second officer's finding; it holds only where it is the first one's too, or the first one only escalated. */
    Map<String, Object> second(UUID screening, ConfirmHit command) {
        Actor.Staff officer = officer();
        open(screening);
        Last first = last(screening, "first");
        if (first.officer().equals(officer.person().value())) {
            throw new Refusal(ScreeningReason.SAME_OFFICER);
        }
        String found = command.finding().name().toLowerCase(Locale.ROOT);
        boolean agreed =
                first.disposition().equals(found) || first.disposition().equals("escalated");
        write(screening, first.hit(), "second", agreed ? found : "disagreed", command.reason(), officer);
        return Map.of("disposition", agreed ? found : "disagreed");
    }

    /** Closes a screening as clear, with a clearance for each pair. */
    void clear(UUID screening) {
        ScreeningRow row = open(screening);
        mark(screening, null, "false_positive");
        letTrade(row);
        journal.record("screening.cleared", null, about(row));
    }

    private void letTrade(ScreeningRow row) {
        clearances.keep(row.id(), last(row.id(), "first"), lastOrNull(row.id(), "second"));
        if (isBlocked(row)) {
            companies.setStatus(row.company(), before(row));
        }
        store.decide(row.id(), "clear");
        tell(row);
    }

    /** Lets go on who waits for the decision, such as the company's onboarding. */
    private void tell(ScreeningRow row) {
        processes.correlate(Screenings.DECIDED, row.company().toString(), Map.of());
        awaiting.forEach(one -> one.decided(row.company()));
    }

    /** What the company was before it was blocked. */
    private Company.Status before(ScreeningRow row) {
        boolean verified = companies.get(row.company()).verifiedSince() != null;
        return verified ? Company.Status.VERIFIED : Company.Status.APPLIED;
    }

    /**
     * Closes a screening as a match and blocks the company; or lets it trade on where only owners match and hold less than
     * half together: then the pairs stay quiet while shares and entries stay the same, and count in the company's risk.
     */
    void block(UUID screening) {
        ScreeningRow row = open(screening);
        mark(screening, last(screening, "first").hit(), "true_match");
        if (onlyOwnersBelowHalf(row)) {
            letTrade(row);
            journal.record("screening.owner-listed", null, about(row));
            return;
        }
        companies.setStatus(row.company(), Company.Status.SUSPENDED);
        store.decide(screening, "blocked");
        tell(row);
        journal.record("screening.blocked", null, about(row));
    }

    private boolean onlyOwnersBelowHalf(ScreeningRow row) {
        boolean self = !jdbc.sql("select 1 from screening.hit where screening_id = ? and disposition = 'true_match'"
                        + " and subject <> 'owner'")
                .param(row.id())
                .query(Integer.class)
                .list()
                .isEmpty();
        List<String> listed = jdbc.sql("select h.asked from screening.hit h"
                        + " left join screening.clearance c on c.id = h.clearance_id where h.screening_id = ?"
                        + " and h.subject = 'owner' and (h.disposition = 'true_match'"
                        + " or (h.suppressed and c.finding = 'listed_owner'))")
                .param(row.id())
                .query(String.class)
                .list();
        return !self
                && !listed.isEmpty()
                && !BlockedOwners.of(listed, row.facts().owners()).block();
    }

    private void mark(UUID screening, @Nullable UUID hit, String disposition) {
        jdbc.sql("update screening.hit set disposition = :found where screening_id = :screening and not suppressed"
                        + " and (:hit::uuid is null or id = :hit::uuid)")
                .param("found", disposition)
                .param("screening", screening)
                .param("hit", hit, Types.OTHER)
                .update();
    }

    private ScreeningRow open(UUID screening) {
        ScreeningRow row = store.get(screening);
        if (!row.state().equals("open")) {
            throw new Refusal(ScreeningReason.ALREADY_DECIDED);
        }
        return row;
    }

    private List<UUID> hits(UUID screening) {
        return jdbc.sql(
                        "select id from screening.hit where screening_id = ? and not suppressed order by score desc, id")
                .param(screening)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    private void write(
            UUID screening, @Nullable UUID hit, String step, String found, String reason, Actor.Staff officer) {
        jdbc.sql(
                        "insert into screening.disposition (id, screening_id, hit_id, step, disposition, reason, officer,"
                                + " officer_name, at) values (:id, :screening, :hit, :step, :found, :reason, :officer, :name, :at)")
                .param("id", Ids.next())
                .param("screening", screening)
                .param("hit", hit, Types.OTHER)
                .param("step", step)
                .param("found", found)
                .param("reason", reason.strip())
                .param("officer", officer.person().value())
                .param("name", officer.name())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    private Last last(UUID screening, String step) {
        Last last = lastOrNull(screening, step);
        if (last == null) {
            throw new IllegalStateException("Screening " + screening + " has no finding at step " + step);
        }
        return last;
    }

    private @Nullable Last lastOrNull(UUID screening, String step) {
        return jdbc.sql("select hit_id, disposition, reason, officer, officer_name from screening.disposition"
                        + " where screening_id = ? and step = ? order by at desc, id desc limit 1")
                .params(screening, step)
                .query((row, n) -> new Last(
                        row.getObject("hit_id", UUID.class),
                        row.getString("disposition"),
                        row.getString("reason"),
                        row.getObject("officer", UUID.class),
                        row.getString("officer_name")))
                .optional()
                .orElse(null);
    }

    private static Actor.Staff officer() {
        if (Scope.actor() instanceof Actor.Staff staff && staff.roles().contains("compliance-officer")) {
            return staff;
        }
        throw new Refusal(KernelReason.NOT_ALLOWED);
    }

    private static Map<String, String> about(ScreeningRow row) {
        return Map.of("company", row.company().toString(), "screening", row.id().toString());
    }

    /** An officer's last finding at a step. */
    record Last(@Nullable UUID hit, String disposition, String reason, UUID officer, String name) {}
}
