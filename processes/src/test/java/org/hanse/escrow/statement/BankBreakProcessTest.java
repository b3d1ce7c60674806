package org.hanse.escrow.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import org.hanse.escrow.statement.BankBreak.Outcome;
import org.hanse.escrow.statement.Standing.Verdict;
import org.hanse.kernel.Reason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.TestClock;
import org.hanse.kernel.database.HanseTest;
import org.hanse.workflow.EngineDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** A break in every way it can be closed; the last test sees that every node was passed. */
@HanseTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BankBreakProcessTest {

    @Autowired
    private StatementsInTests bank;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private Clock clock;

    @AfterEach
    void back_to_today() {
        ((TestClock) clock).reset();
    }

    @Test
    @Order(1)
    void the_bank_s_charge_is_booked_once_when_a_person_says_so_and_the_books_agree_again() {
        bank.send(bank.account("CHF").line("FEE", -1250).draw());
        BankBreak fee = bank.breaks("CHF").getFirst();
        assertThat(fee.difference().toString()).isEqualTo("CHF -12.50");
        assertThat(bank.standing("CHF").verdict()).isEqualTo(Verdict.BREAKS);
        bank.explain(fee, Outcome.BANK_CHARGE, "account fee of November");
        bank.look();
        assertThat(bank.get(fee.id()).settledMeanwhile()).isTrue();
        assertThat(bank.standing("CHF").books().toString()).isEqualTo("CHF -12.50");
        assertThat(bank.standing("CHF").verdict()).isEqualTo(Verdict.AGREES);
        assertThat(bank.hasTask(fee)).isFalse();
    }

    @Test
    @Order(1)
    void what_is_explained_without_a_booking_stays_a_difference_in_sight_with_its_reason() {
        bank.send(bank.account("GBP").line("FOREIGN", 700).draw());
        BankBreak open = bank.breaks("GBP").getFirst();
        assertThat(refused(open, Outcome.BANK_CHARGE)).isEqualTo(StatementReason.NO_CHARGE);
        assertThat(refused(open, Outcome.BOOKED_MEANWHILE)).isEqualTo(StatementReason.NOT_BOOKED_YET);
        ((TestClock) clock).advance(Duration.ofHours(25));
        bank.runJobs(open);
        bank.explain(open, Outcome.EXPLAINED, "credited to the wrong account, the bank takes it back");
        assertThat(bank.get(open.id()).explanation()).contains("takes it back");
        assertThat(bank.get(open.id()).closedBy()).contains("Tomasz");
        assertThat(bank.standing("GBP").verdict()).isEqualTo(Verdict.EXPLAINED);
        assertThat(bank.standing("GBP").difference().toString()).isEqualTo("GBP 7.00");
    }

    @Test
    @Order(2)
    void every_node_of_the_diagram_was_passed() {
        assertThat(engine.missed("bank-break")).isEmpty();
    }

    private Reason refused(BankBreak open, Outcome outcome) {
        Refusal[] refusal = new Refusal[1];
        assertThatThrownBy(() -> bank.explain(open, outcome, "try"))
                .isInstanceOfSatisfying(Refusal.class, r -> refusal[0] = r);
        return refusal[0].reason();
    }
}
