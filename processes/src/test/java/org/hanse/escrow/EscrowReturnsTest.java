package org.hanse.escrow;

import static org.assertj.core.api.Assertions.assertThat;

import org.hanse.kernel.DealId;
import org.hanse.kernel.database.HanseTest;
import org.hanse.ledger.AccountKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The examples of the rules' section R4.3 to the cent, where money comes back: rejected, returned, refunded, taken back. */
@HanseTest
class EscrowReturnsTest {

    @Autowired
    private MoneyInTests money;

    @Autowired
    private GermanDeal deals;

    @Autowired
    private MoneyChecks checks;

    @Autowired
    private Escrows escrows;

    private DealId deal = DealId.next();

    @BeforeEach
    void a_deal_of_48_750_with_a_german_supplier() {
        deal = deals.open();
    }

    @AfterEach
    void the_books_are_right() {
        assertThat(money.arrange(checks::broken)).isEmpty();
        assertThat(money.balance(deal, AccountKind.BUYER_CLR)).isEqualTo("0.00");
    }

    @Test
    void a_rejected_payout_is_owed_again_and_goes_out_under_a_new_id() {
        money.fund(deal);
        Payment payment = deals.release(deal, "all", "48750.00");
        money.agreeByTwo(payment);
        String first = deals.payment(deal).endToEndId();
        int before = money.postings(deal).size();
        PaymentStatus refused =
                new PaymentStatus(String.valueOf(first), PaymentStatus.Outcome.REJECTED, "RJCT", "AC01");
        money.status(refused);
        money.status(refused);
        assertThat(deals.since(deal, before))
                .containsExactly("PAYOUT_REJECTED Dr TRANSIT 47299.69", "PAYOUT_REJECTED Cr SUPP_PAY 47299.69");
        assertThat(deals.payment(deal).state()).isEqualTo(EscrowState.PAYOUT_FAILED);
        assertThat(first).endsWith("-R1");
    }

    @Test
    void p7_a_returned_payout_is_owed_again_and_a_charge_on_the_way_is_ours() {
        money.fund(deal);
        money.agreeByTwo(deals.release(deal, "all", "48750.00"));
        money.bookPayments(deal);
        int before = money.postings(deal).size();
        money.credit(money.givenBack(deals.payment(deal), "EUR 47289.69", "AC04"));
        assertThat(deals.since(deal, before))
                .containsExactly(
                        "PAYOUT_RETURNED Dr BANK 47289.69",
                        "PAYOUT_RETURNED Dr CHARGES 10.00",
                        "PAYOUT_RETURNED Cr SUPP_PAY 47299.69");
        assertThat(deals.payment(deal).state()).isEqualTo(EscrowState.PAYOUT_FAILED);
    }

    @Test
    void p7_the_return_may_be_told_before_the_debit_and_the_end_is_the_same() {
        money.fund(deal);
        money.agreeByTwo(deals.release(deal, "all", "48750.00"));
        Payment sent = deals.payment(deal);
        BankEntry booking = money.booking(sent);
        money.credit(money.givenBack(sent, "EUR 47299.69", "AC04"));
        money.debit(booking);
        money.debit(booking);
        assertThat(money.balance(deal, AccountKind.SUPP_PAY)).isEqualTo("47299.69");
        assertThat(money.balance(deal, AccountKind.TRANSIT)).isEqualTo("0.00");
        assertThat(deals.payment(deal).state()).isEqualTo(EscrowState.PAYOUT_FAILED);
    }

    @Test
    void p6_a_cancelled_deal_gives_everything_back_without_commission() {
        money.fund(deal);
        int before = money.postings(deal).size();
        money.arrange(() -> {
            escrows.cancel(deal, "both agreed");
            return true;
        });
        money.runPayments(deal);
        money.agreeByTwo(deals.payment(deal));
        money.bookPayments(deal);
        assertThat(deals.since(deal, before))
                .containsExactly(
                        "REFUND_DUE Dr ESCROW 48750.00",
                        "REFUND_DUE Cr REFUND_PAY 48750.00",
                        "PAYOUT_SENT Dr REFUND_PAY 48750.00",
                        "PAYOUT_SENT Cr TRANSIT 48750.00",
                        "PAYOUT_BOOKED Dr TRANSIT 48750.00",
                        "PAYOUT_BOOKED Cr BANK 48750.00");
        assertThat(deals.position(deal).state()).isEqualTo(EscrowState.REFUNDED);
    }

    @Test
    void p8a_funding_taken_back_before_release_comes_out_of_what_is_held() {
        money.fund(deal);
        int before = money.postings(deal).size();
        BankEntry back = money.takenBack("EUR 48750.00", money.reference(deal));
        money.debit(back);
        money.debit(back);
        assertThat(deals.since(deal, before))
                .containsExactly("FUNDING_RETURNED Dr ESCROW 48750.00", "FUNDING_RETURNED Cr BANK 48750.00");
        assertThat(deals.position(deal).state()).isEqualTo(EscrowState.AWAITING_FUNDS);
    }

    @Test
    void p8b_funding_taken_back_after_release_is_a_claim_on_the_buyer() {
        money.fund(deal);
        money.agreeByTwo(deals.release(deal, "all", "48750.00"));
        money.bookPayments(deal);
        int before = money.postings(deal).size();
        money.debit(money.takenBack("EUR 48750.00", money.reference(deal)));
        assertThat(deals.since(deal, before))
                .containsExactly("FUNDING_RETURNED_LATE Dr CLAIM 48750.00", "FUNDING_RETURNED_LATE Cr BANK 48750.00");
        assertThat(deals.position(deal).state()).isEqualTo(EscrowState.RETURN_CLAIM);
    }
}
