package org.hanse.sourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.hanse.kernel.Actor;
import org.hanse.kernel.Currencies;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.PersonId;
import org.hanse.kernel.Reason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.kernel.Scope;
import org.hanse.kernel.TestClock;
import org.hanse.kernel.database.HanseTest;
import org.hanse.party.Colleagues;
import org.hanse.party.InviteColleague;
import org.hanse.party.PartyReason;
import org.hanse.party.Substitutions;
import org.hanse.workflow.StandIns;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a company's administrator says about its people holds when they award; and somebody stands in for who is away. */
@HanseTest
class ColleaguesTest extends RequestStory {

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private Substitutions substitutions;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionTemplate within;

    @AfterEach
    void back_to_the_present() {
        ((TestClock) clock).reset();
    }

    @Test
    void the_limit_that_the_administrator_sets_is_the_one_that_the_award_asks() {
        Actor.Person admin = admin();
        Scope.run(admin, () -> colleagues.change(jana.person(), Set.of("buyer"), euros("500000.00")));
        RfqId alone = opened("2500", "125.00");
        complete(jana, alone, "compare-quotations", award(column(alone)));
        assertThat(state(alone)).isEqualTo(RfqState.AWARDED);

        Scope.run(admin, () -> colleagues.change(jana.person(), Set.of("buyer"), euros("10000.00")));
        Scope.run(admin, () -> colleagues.change(ole.person(), Set.of("buyer", "approver"), euros("100.00")));
        RfqId second = opened("2500", "125.00");
        complete(jana, second, "compare-quotations", award(column(second)));
        assertThat(state(second)).isEqualTo(RfqState.AWARD_IN_APPROVAL);
        assertRefused(
                SourcingReason.ABOVE_OWN_LIMIT,
                () -> complete(ole, second, "approve-award", new DecideAward(true, null)));
    }

    @Test
    void only_the_administrator_changes_and_nobody_the_own_limit_not_even_in_the_database() {
        Actor.Person admin = admin();
        InviteColleague nele = new InviteColleague("Nele", address(), Locale.GERMAN, Set.of("buyer"), null);
        refused(KernelReason.NOT_ALLOWED, jana, () -> colleagues.invite(nele));
        refused(
                KernelReason.NOT_ALLOWED,
                jana,
                () -> colleagues.change(jana.person(), Set.of("buyer"), euros("1000000.00")));
        refused(PartyReason.OWN_LIMIT, admin, () -> colleagues.change(admin.person(), admin.roles(), euros("1.00")));
        refused(
                PartyReason.LIMIT_IN_BASE_CURRENCY,
                admin,
                () -> colleagues.change(ole.person(), ole.roles(), Currencies.amount("USD", "5.00")));
        refused(PartyReason.ROLE_UNKNOWN, admin, () -> colleagues.change(ole.person(), Set.of("operator"), null));
        refused(PartyReason.LAST_ADMINISTRATOR, admin, () -> colleagues.leave(admin.person()));
        refused(KernelReason.UNKNOWN, chen, () -> colleagues.get(ole.person()));
        assertThatThrownBy(() -> Scope.run(
                        admin,
                        () -> within.executeWithoutResult(
                                status -> sql.sql("update party.membership set approval_limit_minor = 1,"
                                                + " approval_currency = 'EUR' where person_id = ?")
                                        .param(admin.person().value())
                                        .update())))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("own limit");
        Scope.run(admin, () -> colleagues.invite(nele));
        refused(PartyReason.ADDRESS_KNOWN, admin, () -> colleagues.invite(nele));
    }

    @Test
    void an_operator_sets_a_limit_on_the_company_s_word_and_nobody_else_does() {
        Actor.Staff lina = cast.staff("Li Na", "operator");
        Actor.Staff miriam = cast.staff("Miriam Adeyemi", "compliance-officer");
        refused(KernelReason.NOT_ALLOWED, miriam, () -> colleagues.grant(buyer, ole.person(), null, "by phone"));
        Scope.run(lina, () -> colleagues.grant(buyer, ole.person(), euros("777.00"), "letter of 3 November"));
        assertThat(Scope.as(ole, () -> colleagues.get(ole.person()))
                        .memberships()
                        .getFirst()
                        .approvalLimit())
                .isEqualTo(euros("777.00"));
    }

    @Test
    void who_stands_in_approves_with_the_limit_of_who_is_away_and_it_is_on_record_for_whom() {
        Actor.Person ida = cast.colleague(buyer, "Ida Klein", "buyer");
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Berlin"));
        Scope.run(ole, () -> substitutions.begin(ole.person(), ida.person(), today, today.plusDays(2)));
        List<StandIns.Away> away = Scope.as(ida, () -> substitutions.of(ida));
        assertThat(away).extracting(StandIns.Away::name).containsExactly("Ole Hansen");
        assertThat(away.getFirst().roles()).containsExactly("approver");
        Actor.Person idaForOle = new Actor.Person(ida.person(), ida.name(), buyer, Set.of("buyer", "approver"));

        RfqId rfq = opened("2500", "125.00");
        complete(jana, rfq, "compare-quotations", award(column(rfq)));
        complete(idaForOle, rfq, "approve-award", new DecideAward(true, null));
        assertThat(state(rfq)).isEqualTo(RfqState.AWARDED);
        assertThat(journal("workflow.task-completed", "approve-award"))
                .anyMatch(facts -> facts.contains("Ole Hansen")
                        && facts.contains(ole.person().toString()));

        ((TestClock) clock).advance(Duration.ofDays(4));
        assertThat(Scope.as(ida, () -> substitutions.of(ida))).as("back again").isEmpty();
    }

    @Test
    void a_stand_in_orders_nothing_alone_that_only_who_is_away_could() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Berlin"));
        Scope.run(ole, () -> substitutions.begin(ole.person(), jana.person(), today, today));
        RfqId rfq = opened("2500", "125.00");
        complete(jana, rfq, "compare-quotations", award(column(rfq)));
        assertThat(state(rfq)).isEqualTo(RfqState.AWARD_IN_APPROVAL);
        assertRefused(
                SourcingReason.OWN_PROPOSAL, () -> complete(jana, rfq, "approve-award", new DecideAward(true, null)));
    }

    @Test
    void a_stand_in_is_a_colleague_for_days_to_come_one_at_a_time_named_by_oneself_or_the_administrator() {
        Actor.Person admin = admin();
        LocalDate day =
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Berlin")).plusDays(10);
        refused(KernelReason.NOT_ALLOWED, jana, () -> substitutions.begin(ole.person(), jana.person(), day, day));
        refused(PartyReason.STAND_IN_COLLEAGUE, ole, () -> substitutions.begin(ole.person(), ole.person(), day, day));
        refused(
                PartyReason.ABSENCE_DAYS,
                ole,
                () -> substitutions.begin(ole.person(), jana.person(), day, day.minusDays(1)));
        UUID named = Scope.as(admin, () -> substitutions.begin(ole.person(), jana.person(), day, day.plusDays(5)));
        refused(
                PartyReason.ABSENCE_OVERLAPS,
                ole,
                () -> substitutions.begin(ole.person(), admin.person(), day.plusDays(5), day.plusDays(6)));
        assertThat(Scope.as(jana, () -> substitutions.of(jana))).as("not yet").isEmpty();
        assertThat(Scope.as(chen, substitutions::open)).as("another company").isEmpty();
        refused(KernelReason.NOT_ALLOWED, jana, () -> substitutions.end(named));
        Scope.run(ole, () -> substitutions.end(named));
        assertThat(Scope.as(ole, substitutions::open)).isEmpty();
    }

    private Actor.Person admin() {
        return cast.colleague(buyer, "Anna Amt", "company-admin", "approver");
    }

    private static Money euros(String amount) {
        return Currencies.amount("EUR", amount);
    }

    private static String address() {
        return PersonId.next() + "@example.org";
    }

    private List<String> journal(String act, String task) {
        return Scope.as(
                new Actor.System("test"),
                () -> within.execute(
                        status -> sql.sql("select facts::text from audit.entry where act = ? and facts::text like ?")
                                .params(act, "%" + task + "%")
                                .query(String.class)
                                .list()));
    }

    private static void refused(Reason reason, Actor actor, Runnable act) {
        assertThatThrownBy(() -> Scope.run(actor, act))
                .asInstanceOf(type(Refusal.class))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
