package org.hanse.escrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.hanse.deal.Trade;
import org.hanse.escrow.EscrowTasks.ConfirmPayoutAccount;
import org.hanse.escrow.EscrowTasks.DecidePayout;
import org.hanse.escrow.EscrowTasks.ExplainPayout;
import org.hanse.escrow.EscrowTasks.GivePayoutAccount;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.DealId;
import org.hanse.kernel.PersonId;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.TestClock;
import org.hanse.kernel.database.HanseTest;
import org.hanse.party.Account;
import org.hanse.workflow.DiagramNodes;
import org.hanse.workflow.EngineDriver;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** One payment out of escrow in every way it can go; the last test sees that every node was passed. */
@HanseTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EscrowPayoutProcessTest {

    private static final String FIRST_ACCOUNT = "NL91ABNA0417164300";
    private static final String OTHER_ACCOUNT = "GB29NWBK60161331926819";

    @Autowired
    private Trade trade;

    @Autowired
    private MoneyInTests money;

    @Autowired
    private Escrows escrows;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private Clock clock;

    private DealId deal = DealId.next();
    private CompanyId supplier = CompanyId.next();

    @AfterEach
    void back_to_today() {
        ((TestClock) clock).reset();
    }

    @Test
    @Order(1)
    void below_the_limit_nobody_has_to_agree() {
        fundedDeal(true);
        Payment payment = release("small", "1000.00");
        assertThat(payment.state()).isEqualTo(EscrowState.PAYOUT_SENT);
        money.bookPayments(deal);
        assertThat(again(payment).state()).isEqualTo(EscrowState.RELEASED);
    }

    @Test
    @Order(1)
    void above_the_limit_two_different_people_agree() {
        fundedDeal(true);
        Payment payment = release("large", "30000.00");
        PersonId one = PersonId.next();
        money.asOfficer(one, payment.id(), "approve-payout", new DecidePayout(true, null));
        assertThatThrownBy(
                        () -> money.asOfficer(one, payment.id(), "approve-payout-second", new DecidePayout(true, null)))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.reason()).isEqualTo(EscrowReason.SECOND_PERSON_NEEDED));
        assertThat(money.toldToTheBank(deal)).isEmpty();
        money.asOfficer(PersonId.next(), payment.id(), "approve-payout-second", new DecidePayout(true, null));
        assertThat(money.toldToTheBank(deal)).hasSize(1);
    }

    @Test
    @Order(1)
    void a_no_is_cleared_up_and_asked_again_and_who_is_late_is_noted() {
        fundedDeal(true);
        Payment payment = release("large", "30000.00");
        pass(Duration.ofDays(1), payment);
        money.asOfficer(PersonId.next(), payment.id(), "approve-payout", new DecidePayout(true, null));
        pass(Duration.ofDays(1), payment);
        money.asOfficer(PersonId.next(), payment.id(), "approve-payout-second", new DecidePayout(false, "wrong line"));
        pass(Duration.ofDays(3), payment);
        money.asOfficer(PersonId.next(), payment.id(), "clarify-payout", new ExplainPayout("line was right"));
        money.asOfficer(PersonId.next(), payment.id(), "approve-payout", new DecidePayout(false, "again"));
        money.asOfficer(PersonId.next(), payment.id(), "clarify-payout", new ExplainPayout("settled"));
        money.agreeByTwo(again(payment));
        assertThat(again(payment).state()).isEqualTo(EscrowState.PAYOUT_SENT);
        pass(Duration.ofDays(2), payment);
        assertThat(money.toldToTheBank(deal)).hasSize(1);
    }

    @Test
    @Order(1)
    void without_a_verified_account_the_money_stays_in_escrow_until_there_is_one() {
        fundedDeal(false);
        Payment payment = release("small", "1000.00");
        assertThat(payment.state()).isEqualTo(EscrowState.REQUESTED);
        pass(Duration.ofDays(7), payment);
        give(payment, FIRST_ACCOUNT);
        pass(Duration.ofDays(2), payment);
        money.asOfficer(PersonId.next(), payment.id(), "confirm-payout-account", new ConfirmPayoutAccount(false, null));
        give(payment, FIRST_ACCOUNT);
        money.asOfficer(
                PersonId.next(), payment.id(), "confirm-payout-account", new ConfirmPayoutAccount(true, "called back"));
        assertThat(again(payment).state()).isEqualTo(EscrowState.PAYOUT_SENT);
    }

    @Test
    @Order(1)
    void a_refused_payout_goes_to_another_account_after_24_hours_under_a_new_id() {
        fundedDeal(true);
        Payment payment = release("small", "1000.00");
        String first = String.valueOf(payment.endToEndId());
        money.status(new PaymentStatus(first, PaymentStatus.Outcome.REJECTED, "RJCT", "AC01"));
        give(again(payment), OTHER_ACCOUNT);
        money.asOfficer(
                PersonId.next(), payment.id(), "confirm-payout-account", new ConfirmPayoutAccount(true, "called back"));
        assertThat(money.toldToTheBank(deal)).containsExactly(first);
        pass(Duration.ofHours(25), payment);
        assertThat(money.toldToTheBank(deal)).hasSize(2).contains(first.replace("-R1", "-R2"));
        money.bookPayments(deal);
        assertThat(again(payment).state()).isEqualTo(EscrowState.RELEASED);
    }

    @Test
    @Order(1)
    void a_payout_given_back_after_it_was_booked_begins_again_at_the_account() {
        fundedDeal(true);
        Payment payment = release("small", "1000.00");
        money.bookPayments(deal);
        money.credit(money.givenBack(again(payment), again(payment).net().toString(), "AC04"));
        assertThat(again(payment).state()).isEqualTo(EscrowState.PAYOUT_FAILED);
        trade.complete(supplier, "supplier", payment.id().toString(), "give-payout-account", keep());
        money.asOfficer(
                PersonId.next(), payment.id(), "confirm-payout-account", new ConfirmPayoutAccount(true, "bank erred"));
        money.bookPayments(deal);
        assertThat(again(payment).state()).isEqualTo(EscrowState.RELEASED);
    }

    @Test
    @Order(1)
    void the_call_back_confirms_the_account_named_for_this_payment_and_no_other() {
        fundedDeal(true);
        Payment payment = release("small", "1000.00");
        String first = String.valueOf(payment.endToEndId());
        money.status(new PaymentStatus(first, PaymentStatus.Outcome.REJECTED, "RJCT", "AC01"));
        money.claimedAccount(supplier, OTHER_ACCOUNT);
        trade.complete(supplier, "supplier", payment.id().toString(), "give-payout-account", keep());
        money.asOfficer(
                PersonId.next(), payment.id(), "confirm-payout-account", new ConfirmPayoutAccount(true, "bank erred"));
        assertThat(again(payment).state()).as("no cooling-off").isEqualTo(EscrowState.PAYOUT_SENT);
        assertThat(money.accounts(supplier))
                .filteredOn(account -> account.state() == Account.State.CLAIMED)
                .extracting(Account::shown)
                .containsExactly(OTHER_ACCOUNT);
    }

    @Test
    @Order(1)
    void frozen_money_waits_for_two_compliance_officers() {
        fundedDeal(true);
        money.arrange(() -> {
            escrows.requestRelease(deal, "small", Money.parse("EUR 1000.00"), "accepted");
            escrows.freeze(deal, "list hit");
            return true;
        });
        money.runPayments(deal);
        Payment payment = money.payments(deal).getFirst();
        assertThat(payment.state()).isEqualTo(EscrowState.REQUESTED);
        pass(Duration.ofHours(6), payment);
        assertThat(clear("false positive")).isFalse();
        assertThat(clear("false positive")).isTrue();
        money.runPayments(deal);
        assertThat(again(payment).state()).isEqualTo(EscrowState.PAYOUT_SENT);
    }

    @Test
    @Order(2)
    void every_node_of_the_diagram_was_passed() {
        assertThat(engine.passed("escrow-payout")).containsAll(DiagramNodes.of("escrow", "escrow-payout"));
    }

    private void fundedDeal(boolean withAccount) {
        supplier = trade.company("Motoren Nord", null, "DE", "Kiel", "Europe/Berlin", "de", "EUR");
        if (withAccount) {
            money.verifiedAccount(supplier, FIRST_ACCOUNT);
        }
        deal = trade.open(trade.castings(trade.aBuyer(), supplier, true, List.of()));
        money.arrange(() -> {
            escrows.open(deal);
            return true;
        });
        money.fund(deal);
    }

    private Payment release(String key, String gross) {
        money.arrange(() -> {
            escrows.requestRelease(deal, key, Money.parse("EUR " + gross), "accepted");
            return true;
        });
        money.runPayments(deal);
        return money.payments(deal).getLast();
    }

    private void give(Payment payment, String iban) {
        trade.complete(
                supplier,
                "supplier",
                payment.id().toString(),
                "give-payout-account",
                new GivePayoutAccount(false, "Motoren Nord GmbH", iban, null, null, null, null, null));
    }

    private static GivePayoutAccount keep() {
        return new GivePayoutAccount(true, null, null, null, null, null, null, null);
    }

    private boolean clear(String why) {
        return trade.asStaff("compliance-officer", () -> escrows.clear(deal, why));
    }

    private Payment again(Payment payment) {
        return money.payments(deal).stream()
                .filter(each -> each.id().equals(payment.id()))
                .findFirst()
                .orElseThrow();
    }

    private void pass(Duration time, Payment payment) {
        ((TestClock) clock).advance(time);
        engine.runDueJobs(payment.id().toString());
    }
}
