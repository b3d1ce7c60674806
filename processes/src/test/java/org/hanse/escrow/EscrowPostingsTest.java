package org.hanse.escrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hanse.escrow.GermanDeal.eur;

import java.util.UUID;
import org.hanse.deal.Trade;
import org.hanse.kernel.DealId;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.database.HanseTest;
import org.hanse.ledger.AccountKind;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The examples of the rules' section R4.3 to the cent, way in and way out: EUR 48,750.00, 2.5 %, VAT 19 %. */
@HanseTest
class EscrowPostingsTest {

    @Autowired
    private MoneyInTests money;

    @Autowired
    private GermanDeal deals;

    @Autowired
    private MoneyChecks checks;

    @Autowired
    private Trade trade;

    @Autowired
    private EscrowRows rows;

    @Autowired
    private Treasury treasury;

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
    void p1_and_p2_two_credits_fund_the_escrow_and_the_rest_is_owed_back() {
        money.pay(deal, "EUR 20000.00");
        assertThat(deals.position(deal).state()).isEqualTo(EscrowState.PARTIALLY_FUNDED);
        assertThat(deals.position(deal).outstanding()).isEqualTo(eur("28750.00"));
        money.pay(deal, "EUR 28800.00");
        assertThat(deals.position(deal).state()).isEqualTo(EscrowState.FUNDED);
        assertThat(money.postings(deal))
                .containsExactly(
                        "CREDIT_BOOKED Dr BANK 20000.00",
                        "CREDIT_BOOKED Cr BUYER_CLR 20000.00",
                        "FUNDED Dr BUYER_CLR 20000.00",
                        "FUNDED Cr ESCROW 20000.00",
                        "CREDIT_BOOKED Dr BANK 28800.00",
                        "CREDIT_BOOKED Cr BUYER_CLR 28800.00",
                        "FUNDED Dr BUYER_CLR 28750.00",
                        "FUNDED Cr ESCROW 28750.00",
                        "OVERPAID Dr BUYER_CLR 50.00",
                        "OVERPAID Cr OVERPAY 50.00");
        int before = money.postings(deal).size();
        money.runPayments(deal);
        money.bookPayments(deal);
        assertThat(deals.since(deal, before))
                .containsExactly(
                        "PAYOUT_SENT Dr OVERPAY 50.00",
                        "PAYOUT_SENT Cr TRANSIT 50.00",
                        "PAYOUT_BOOKED Dr TRANSIT 50.00",
                        "PAYOUT_BOOKED Cr BANK 50.00");
    }

    @Test
    void a_shortfall_by_sepa_stays_open_and_is_forgiven_elsewhere_within_the_limit() {
        money.pay(deal, "EUR 48742.50");
        assertThat(deals.position(deal).state()).isEqualTo(EscrowState.PARTIALLY_FUNDED);
        assertThat(deals.position(deal).outstanding()).isEqualTo(eur("7.50"));
        DealId other = deals.open();
        money.credit(money.entry("EUR 48742.50", money.reference(other), null, null, "PMNT/RCDT/XBCT"));
        assertThat(money.postings(other))
                .containsExactly(
                        "CREDIT_BOOKED Dr BANK 48742.50",
                        "CREDIT_BOOKED Cr BUYER_CLR 48742.50",
                        "FUNDED Dr BUYER_CLR 48742.50",
                        "FUNDED Dr CHARGES 7.50",
                        "FUNDED Cr ESCROW 48750.00");
        assertThat(deals.position(other).state()).isEqualTo(EscrowState.FUNDED);
    }

    @Test
    void the_buyer_bears_the_bank_s_rate_unless_the_platform_has_locked_it() {
        money.credit(money.entry("EUR 48660.30", money.reference(deal), null, null, "PMNT/RCDT/XBCT"));
        assertThat(deals.position(deal).outstanding()).isEqualTo(eur("89.70"));
        DealId locked = deals.open();
        money.arrange(() -> {
            rows.lockRate(rows.lock(locked), Money.parse("USD 52893.75"));
            return true;
        });
        money.credit(money.entry("EUR 48660.30", money.reference(locked), null, null, "PMNT/RCDT/XBCT"));
        assertThat(money.postings(locked))
                .containsExactly(
                        "CREDIT_BOOKED Dr BANK 48660.30",
                        "CREDIT_BOOKED Dr FX 89.70",
                        "CREDIT_BOOKED Cr BUYER_CLR 48750.00",
                        "FUNDED Dr BUYER_CLR 48750.00",
                        "FUNDED Cr ESCROW 48750.00");
    }

    @Test
    void p3_to_p5_a_full_release_withholds_commission_and_vat_and_is_swept() {
        money.fund(deal);
        int before = money.postings(deal).size();
        Payment payment = deals.release(deal, "all", "48750.00");
        assertThat(deals.since(deal, before))
                .containsExactly(
                        "RELEASED Dr ESCROW 48750.00",
                        "RELEASED Cr SUPP_PAY 47299.69",
                        "RELEASED Cr COMM 1218.75",
                        "RELEASED Cr VAT_OUT 231.56");
        money.agreeByTwo(payment);
        money.bookPayments(deal);
        assertThat(deals.since(deal, before + 4))
                .containsExactly(
                        "PAYOUT_SENT Dr SUPP_PAY 47299.69",
                        "PAYOUT_SENT Cr TRANSIT 47299.69",
                        "PAYOUT_BOOKED Dr TRANSIT 47299.69",
                        "PAYOUT_BOOKED Cr BANK 47299.69");
        assertThat(deals.position(deal).state()).isEqualTo(EscrowState.RELEASED);
        trade.asStaff("finance-officer", () -> {
            treasury.sweep("sweep-" + deal, eur("1450.31"));
            return true;
        });
    }

    @Test
    void p3_milestones_of_30_and_70_percent_sum_to_the_total_commission() {
        money.fund(deal);
        int before = money.postings(deal).size();
        deals.release(deal, "milestone-1", "14625.00");
        deals.release(deal, "milestone-2", "34125.00");
        assertThat(deals.since(deal, before).stream()
                        .filter(line -> line.startsWith("RELEASED"))
                        .toList())
                .containsExactly(
                        "RELEASED Dr ESCROW 14625.00",
                        "RELEASED Cr SUPP_PAY 14189.90",
                        "RELEASED Cr COMM 365.63",
                        "RELEASED Cr VAT_OUT 69.47",
                        "RELEASED Dr ESCROW 34125.00",
                        "RELEASED Cr SUPP_PAY 33109.79",
                        "RELEASED Cr COMM 853.12",
                        "RELEASED Cr VAT_OUT 162.09");
    }

    @Test
    void r4_0_accepted_is_released_broken_is_in_claim_and_the_rest_is_held() {
        money.fund(deal);
        deals.release(deal, "shipment-1", "45825.00");
        deals.hold(deal, UUID.randomUUID(), "975.00");
        Position p = deals.position(deal);
        assertThat(p.released()).isEqualTo(eur("45825.00"));
        assertThat(p.inClaim()).isEqualTo(eur("975.00"));
        assertThat(p.held()).isEqualTo(eur("1950.00"));
    }

    @Test
    void of_an_inspection_s_fee_of_450_the_supplier_s_180_go_to_the_buyer_who_had_paid_it() {
        money.fund(deal);
        deals.release(deal, "milestone-1", "14625.00");
        UUID claim = UUID.randomUUID();
        deals.hold(deal, claim, "34125.00");
        int before = money.postings(deal).size();
        deals.settle(deal, claim, "13650.00", "20475.00", "180.00");
        assertThat(deals.since(deal, before))
                .containsExactly(
                        "CLAIM_SETTLED Dr ESCROW_CLAIM 34125.00",
                        "CLAIM_SETTLED Cr REFUND_PAY 13830.00",
                        "CLAIM_SETTLED Cr SUPP_PAY 19685.86",
                        "CLAIM_SETTLED Cr COMM 511.88",
                        "CLAIM_SETTLED Cr VAT_OUT 97.26");
        money.runPayments(deal);
        money.bookPayments(deal);
        assertThat(deals.position(deal).state()).isEqualTo(EscrowState.SPLIT);
    }

    @Test
    void no_more_of_a_fee_is_withheld_than_the_supplier_is_paid() {
        money.fund(deal);
        UUID claim = UUID.randomUUID();
        deals.hold(deal, claim, "1000.00");
        int before = money.postings(deal).size();
        deals.settle(deal, claim, "1000.00", "0.00", "450.00");
        assertThat(deals.since(deal, before))
                .containsExactly("CLAIM_SETTLED Dr ESCROW_CLAIM 1000.00", "CLAIM_SETTLED Cr REFUND_PAY 1000.00");
    }

    @Test
    void a_claim_of_34_125_is_split_40_to_60_with_commission_on_the_supplier_s_part_alone() {
        money.fund(deal);
        deals.release(deal, "milestone-1", "14625.00");
        UUID claim = UUID.randomUUID();
        deals.hold(deal, claim, "34125.00");
        assertThatThrownBy(() -> deals.settle(deal, claim, "13650.00", "20475.01"))
                .isInstanceOf(Refusal.class);
        int before = money.postings(deal).size();
        deals.settle(deal, claim, "13650.00", "20475.00");
        assertThat(deals.since(deal, before))
                .containsExactly(
                        "CLAIM_SETTLED Dr ESCROW_CLAIM 34125.00",
                        "CLAIM_SETTLED Cr REFUND_PAY 13650.00",
                        "CLAIM_SETTLED Cr SUPP_PAY 19865.86",
                        "CLAIM_SETTLED Cr COMM 511.88",
                        "CLAIM_SETTLED Cr VAT_OUT 97.26");
        money.runPayments(deal);
        money.bookPayments(deal);
        assertThat(deals.position(deal).state()).isEqualTo(EscrowState.SPLIT);
        assertThatThrownBy(() -> deals.settle(deal, claim, "13650.00", "20475.00"))
                .isInstanceOf(Refusal.class);
    }
}
