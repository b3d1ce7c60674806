package org.hanse.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hanse.screening.Market.LENA;
import static org.hanse.screening.Market.MIRIAM;
import static org.hanse.screening.Market.TEST;
import static org.hanse.screening.Market.entity;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.hanse.kernel.Actor;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.kernel.TestClock;
import org.hanse.kernel.database.HanseTest;
import org.hanse.party.Companies;
import org.hanse.party.Company;
import org.hanse.screening.ConfirmHit.Finding;
import org.hanse.screening.DecideHit.Disposition;
import org.hanse.workflow.EngineDriver;
import org.hanse.workflow.TaskFilter;
import org.hanse.workflow.TaskRow;
import org.hanse.workflow.Tasks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

@HanseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompanyScreeningProcessTest {

    @Autowired
    private Market market;

    @Autowired
    private Screenings screenings;

    @Autowired
    private Companies companies;

    @Autowired
    private Tasks tasks;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private TestClock clock;

    @AfterEach
    void back_to_the_present() {
        clock.reset();
    }

    @AfterAll
    void every_flow_node_was_passed() {
        assertThat(engine.missed(Screener.PROCESS)).isEmpty();
    }

    @Test
    void a_company_like_nobody_on_a_list_is_clear_at_once() {
        CompanyId company = market.company("Zyxwv Quilters", "DE");
        Screenings.Result result = screen(company);
        assertThat(result.outcome()).isEqualTo(Screenings.Outcome.CLEAR);
        assertThat(Scope.as(TEST, () -> screenings.isClear(company))).isTrue();
        assertThat(engine.passed(Screener.PROCESS)).contains("nothing-found");
    }

    @Test
    void a_company_never_screened_is_not_clear() {
        CompanyId company = market.company("Never Looked At", "DE");
        assertThat(Scope.as(TEST, () -> screenings.isClear(company))).isFalse();
    }

    @Test
    void a_weak_hit_is_decided_by_one_officer() {
        market.list("L1", entity("E1", "Grobnik Velvetine Ostrava Sergeevich"));
        CompanyId company = market.company("Velvetine Grobnik", "CZ");
        Screenings.Result result = screen(company);
        assertThat(result.outcome()).isEqualTo(Screenings.Outcome.REVIEW);
        decide(MIRIAM, result, Disposition.FALSE_POSITIVE);
        assertThat(isClear(company)).isTrue();
        assertThat(screen(company).outcome()).as("the pair stays quiet").isEqualTo(Screenings.Outcome.CLEAR);
    }

    @Test
    void a_strong_hit_needs_two_officers_who_are_not_the_same() {
        market.list("L2", entity("E1", "Karfunkel Ostwind Trading"));
        CompanyId company = market.company("Karfunkel Ostwind Trading Ltd", "DE");
        Screenings.Result result = screen(company);
        assertThat(result.outcome()).isEqualTo(Screenings.Outcome.STRONG);
        decide(MIRIAM, result, Disposition.FALSE_POSITIVE);
        assertThat(isClear(company)).isFalse();
        assertThatThrownBy(() -> confirm(MIRIAM, result, Finding.FALSE_POSITIVE))
                .isInstanceOf(Refusal.class);
        confirm(LENA, result, Finding.FALSE_POSITIVE);
        assertThat(isClear(company)).isTrue();
    }

    @Test
    void a_true_match_blocks_the_company_and_no_list_frees_it_without_people() {
        market.list("L3", entity("E1", "Basilisk Kupferhandel"), entity("E2", "Unrelated Quokka Farms"));
        CompanyId company = market.company("Basilisk Kupferhandel GmbH", "DE");
        Screenings.Result result = screen(company);
        decide(MIRIAM, result, Disposition.TRUE_MATCH);
        confirm(LENA, result, Finding.TRUE_MATCH);
        assertThat(status(company)).isEqualTo(Company.Status.SUSPENDED);
        assertThat(engine.passed(Screener.PROCESS)).contains("company-blocked");

        market.list("L3", entity("E2", "Unrelated Quokka Farms"), entity("E3", "Another Wombat Dairy"));
        assertThat(isClear(company)).isFalse();
        TaskRow task = openTask("decide-hit", company);
        Scope.run(MIRIAM, () -> tasks.complete(task.taskId(), command(Disposition.FALSE_POSITIVE)));
        TaskRow second = openTask("confirm-hit", company);
        Scope.run(LENA, () -> tasks.complete(second.taskId(), new ConfirmHit(Finding.FALSE_POSITIVE, "delisted")));
        assertThat(status(company)).isEqualTo(Company.Status.VERIFIED);
        assertThat(isClear(company)).isTrue();
    }

    @Test
    void officers_who_disagree_begin_again() {
        market.list("L4", entity("E1", "Mondkalb Seefracht"));
        CompanyId company = market.company("Mondkalb Seefracht", "DE");
        Screenings.Result result = screen(company);
        decide(MIRIAM, result, Disposition.TRUE_MATCH);
        confirm(LENA, result, Finding.FALSE_POSITIVE);
        assertThat(task(MIRIAM, result, "decide-hit")).isNotNull();
        decide(LENA, result, Disposition.ESCALATED);
        confirm(MIRIAM, result, Finding.FALSE_POSITIVE);
        assertThat(isClear(company)).isTrue();
    }

    @Test
    void who_waits_too_long_is_noted_at_both_steps() {
        market.list("L5", entity("E1", "Pfefferkorn Nachtfahrt"));
        CompanyId company = market.company("Pfefferkorn Nachtfahrt", "DE");
        Screenings.Result result = screen(company);
        clock.advance(Duration.ofHours(25));
        engine.runDueJobs(result.screeningId().toString());
        decide(MIRIAM, result, Disposition.FALSE_POSITIVE);
        clock.advance(Duration.ofHours(25));
        engine.runDueJobs(result.screeningId().toString());
        assertThat(engine.passed(Screener.PROCESS)).contains("waiting-noted", "second-waiting-noted");
        confirm(LENA, result, Finding.FALSE_POSITIVE);
        assertThat(isClear(company)).isTrue();
    }

    @Test
    void a_company_s_own_people_never_see_what_was_found() {
        market.list("L6", entity("E1", "Sumpfdotter Eisenwaren"));
        CompanyId company = market.company("Sumpfdotter Eisenwaren", "DE");
        Actor own = new Actor.Person(MIRIAM.person(), "Own", company, Set.of("buyer", "compliance-officer"));
        Screenings.Result result = Scope.as(own, () -> screenings.screen(company, "onboarding"));
        assertThat(result.outcome()).isEqualTo(Screenings.Outcome.STRONG);
        assertThat(Scope.as(own, () -> tasks.openOf(result.screeningId().toString(), "decide-hit")))
                .isNull();
        assertThat(task(MIRIAM, result, "decide-hit")).isNotNull();
    }

    @Test
    void a_company_has_one_open_screening_and_a_changed_one_takes_its_place() {
        market.list("L7", entity("E1", "Wacholder Fernspedition"));
        CompanyId company = market.company("Wacholder Fernspedition", "DE");
        Screenings.Result first = screen(company);
        assertThat(screen(company)).as("nothing has changed").isEqualTo(first);
        market.list("L7", entity("E1", "Wacholder Fernspedition", "Wacholder F."));
        assertThat(task(MIRIAM, first, "decide-hit")).as("superseded").isNull();
        assertThat(openTask("decide-hit", company).businessKey())
                .isNotEqualTo(first.screeningId().toString());
    }

    private Screenings.Result screen(CompanyId company) {
        return Scope.as(TEST, () -> screenings.screen(company, "onboarding"));
    }

    private boolean isClear(CompanyId company) {
        return Scope.as(TEST, () -> screenings.isClear(company));
    }

    private Company.Status status(CompanyId company) {
        return Scope.as(TEST, () -> companies.get(company)).status();
    }

    private void decide(Actor officer, Screenings.Result result, Disposition disposition) {
        TaskRow task = Objects.requireNonNull(task(officer, result, "decide-hit"));
        Scope.run(officer, () -> tasks.complete(task.taskId(), command(disposition)));
    }

    private void confirm(Actor officer, Screenings.Result result, Finding finding) {
        TaskRow task = Objects.requireNonNull(task(officer, result, "confirm-hit"));
        Scope.run(officer, () -> tasks.complete(task.taskId(), new ConfirmHit(finding, "seen myself")));
    }

    private TaskRow task(Actor officer, Screenings.Result result, String key) {
        return Scope.as(officer, () -> tasks.openOf(result.screeningId().toString(), key));
    }

    private TaskRow openTask(String key, CompanyId company) {
        String name = Scope.as(TEST, () -> companies.get(company)).name();
        return Scope.as(MIRIAM, () -> tasks.open(TaskFilter.everything(), null, 200)).items().stream()
                .filter(row -> row.taskKey().equals(key) && row.title().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static DecideHit command(Disposition disposition) {
        return new DecideHit(disposition, null, "looked at both");
    }
}
