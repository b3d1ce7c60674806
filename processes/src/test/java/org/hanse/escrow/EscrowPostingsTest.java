package org.hanse.escrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.hanse.deal.Trade;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.DealId;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.database.HanseTest;
import org.hanse.ledger.AccountKind;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every example of the rules' section R4.3 to the cent: EUR 48,750.00, a German supplier, 2.5 %, VAT 19 %. */
@HanseTest
class EscrowPostingsTest {

    private static final String IBAN = "NL91ABNA0417164300";

    @Autowired
    private Trade trade;

    @Autowired
    private MoneyInTests money;

    @Autowired
    private Escrows escrows;

    @Autowired
    private EscrowRows rows;

    @Autowired
    private Treasury treasury;

    @Autowired
    private MoneyChecks checks;

    private DealId deal = DealId.next();
    private CompanyId supplier = CompanyId.next();

    @BeforeEach
    void a_deal_of_48_750_with_a_german_supplier() {
        CompanyId buyer = trade.aBuyer();
        supplier = trade.company("Motoren Nord", null, "DE", "Kiel", "Europe/Berlin", "de", "EUR");
        money.verifiedAccount(supplier, IBAN);
        deal = trade.open(trade.castings(buyer, supplier, true, List.of()));
        money.arrange(() -> {
            escrows.open(deal);
            return true;
        });
    }

    @AfterEach
    void the_books_are_right() {
        assertThat(money.arrange(checks::broken)).isEmpty();
        Position p = position();
        assertThat(p.funded())
                .isEqualTo(p.held().plus(p.inClaim()).plus(p.released()).plus(p.refunded()));
        assertThat(money.balance(deal, AccountKind.BUYER_CLR)).isEqualTo("0.00");
    }

    @Test
    void p1_and_p2_two_credits_fund_the_escrow_and_the_rest_is_owed_back() {
        money.pay(deal, "EUR 20000.00");
        assertThat(position().state()).isEqualTo(EscrowState.PARTIALLY_FUNDED);
        assertThat(position().outstanding()).isEqualTo(eur("28750.00"));
        money.pay(deal, "EUR 28800.00");
        assertThat(position().state()).isEqualTo(EscrowState.FUNDED);
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
        assertThat(since(before))
                .containsExactly(
                        "PAYOUT_SENT Dr OVERPAY 50.00",
                        "PAYOUT_SENT Cr TRANSIT 50.00",
                        "PAYOUT_BOOKED Dr TRANSIT 50.00",
                        "PAYOUT_BOOKED Cr BANK 50.00");
    }

    @Test
    void a_shortfall_by_sepa_stays_open_and_is_forgiven_elsewhere_within_the_limit() {
        money.pay(deal, "EUR 48742.50");
        assertThat(position().state()).isEqualTo(EscrowState.PARTIALLY_FUNDED);
        assertThat(position().outstanding()).isEqualTo(eur("7.50"));
        DealId other = another();
        money.credit(money.entry("EUR 48742.50", reference(other), null, null, "PMNT/RCDT/XBCT"));
        assertThat(money.postings(other))
                .containsExactly(
                        "CREDIT_BOOKED Dr BANK 48742.50",
                        "CREDIT_BOOKED Cr BUYER_CLR 48742.50",
                        "FUNDED Dr BUYER_CLR 48742.50",
                        "FUNDED Dr CHARGES 7.50",
                        "FUNDED Cr ESCROW 48750.00");
        assertThat(money.arrange(() -> escrows.position(other)).state()).isEqualTo(EscrowState.FUNDED);
    }

    @Test
    void the_buyer_bears_the_bank_s_rate_unless_the_platform_has_locked_it() {
        money.credit(money.entry("EUR 48660.30", reference(deal), null, null, "PMNT/RCDT/XBCT"));
        assertThat(position().outstanding()).isEqualTo(eur("89.70"));
        DealId locked = another();
        money.arrange(() -> {
            rows.lockRate(rows.lock(locked), Money.parse("USD 52893.75"));
            return true;
        });
        money.credit(money.entry("EUR 48660.30", reference(locked), null, null, "PMNT/RCDT/XBCT"));
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
        Payment payment = release("all", "48750.00");
        assertThat(since(before))
                .containsExactly(
                        "RELEASED Dr ESCROW 48750.00",
                        "RELEASED Cr SUPP_PAY 47299.69",
                        "RELEASED Cr COMM 1218.75",
                        "RELEASED Cr VAT_OUT 231.56");
        money.agreeByTwo(payment);
        money.bookPayments(deal);
        assertThat(since(before + 4))
                .containsExactly(
                        "PAYOUT_SENT Dr SUPP_PAY 47299.69",
                        "PAYOUT_SENT Cr TRANSIT 47299.69",
                        "PAYOUT_BOOKED Dr TRANSIT 47299.69",
                        "PAYOUT_BOOKED Cr BANK 47299.69");
        assertThat(position().state()).isEqualTo(EscrowState.RELEASED);
        trade.asStaff("finance-officer", () -> {
            treasury.sweep("sweep-" + deal, eur("1450.31"));
            return true;
        });
    }

    @Test
    void p3_milestones_of_30_and_70_percent_sum_to_the_total_commission() {
        money.fund(deal);
        int before = money.postings(deal).size();
        release("milestone-1", "14625.00");
        release("milestone-2", "34125.00");
        assertThat(since(before).stream()
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
        release("shipment-1", "45825.00");
        hold(UUID.randomUUID(), "975.00");
        Position p = position();
        assertThat(p.released()).isEqualTo(eur("45825.00"));
        assertThat(p.inClaim()).isEqualTo(eur("975.00"));
        assertThat(p.held()).isEqualTo(eur("1950.00"));
    }

    @Test
    void a_rejected_payout_is_owed_again_and_goes_out_under_a_new_id() {
        money.fund(deal);
        Payment payment = release("all", "48750.00");
        money.agreeByTwo(payment);
        String first = payment().endToEndId();
        int before = money.postings(deal).size();
        PaymentStatus refused =
                new PaymentStatus(String.valueOf(first), PaymentStatus.Outcome.REJECTED, "RJCT", "AC01");
        money.status(refused);
        money.status(refused);
        assertThat(since(before))
                .containsExactly("PAYOUT_REJECTED Dr TRANSIT 47299.69", "PAYOUT_REJECTED Cr SUPP_PAY 47299.69");
        assertThat(payment().state()).isEqualTo(EscrowState.PAYOUT_FAILED);
        assertThat(first).endsWith("-R1");
    }

    @Test
    void p7_a_returned_payout_is_owed_again_and_a_charge_on_the_way_is_ours() {
        money.fund(deal);
        money.agreeByTwo(release("all", "48750.00"));
        money.bookPayments(deal);
        int before = money.postings(deal).size();
        money.credit(money.givenBack(payment(), "EUR 47289.69", "AC04"));
        assertThat(since(before))
                .containsExactly(
                        "PAYOUT_RETURNED Dr BANK 47289.69",
                        "PAYOUT_RETURNED Dr CHARGES 10.00",
                        "PAYOUT_RETURNED Cr SUPP_PAY 47299.69");
        assertThat(payment().state()).isEqualTo(EscrowState.PAYOUT_FAILED);
    }

    @Test
    void p7_the_return_may_be_told_before_the_debit_and_the_end_is_the_same() {
        money.fund(deal);
        money.agreeByTwo(release("all", "48750.00"));
        Payment sent = payment();
        BankEntry booking = money.booking(sent);
        money.credit(money.givenBack(sent, "EUR 47299.69", "AC04"));
        money.debit(booking);
        money.debit(booking);
        assertThat(money.balance(deal, AccountKind.SUPP_PAY)).isEqualTo("47299.69");
        assertThat(money.balance(deal, AccountKind.TRANSIT)).isEqualTo("0.00");
        assertThat(payment().state()).isEqualTo(EscrowState.PAYOUT_FAILED);
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
        money.agreeByTwo(payment());
        money.bookPayments(deal);
        assertThat(since(before))
                .containsExactly(
                        "REFUND_DUE Dr ESCROW 48750.00",
                        "REFUND_DUE Cr REFUND_PAY 48750.00",
                        "PAYOUT_SENT Dr REFUND_PAY 48750.00",
                        "PAYOUT_SENT Cr TRANSIT 48750.00",
                        "PAYOUT_BOOKED Dr TRANSIT 48750.00",
                        "PAYOUT_BOOKED Cr BANK 48750.00");
        assertThat(position().state()).isEqualTo(EscrowState.REFUNDED);
    }

    @Test
    void a_claim_of_34_125_is_split_40_to_60_with_commission_on_the_supplier_s_part_alone() {
        money.fund(deal);
        release("milestone-1", "14625.00");
        UUID claim = UUID.randomUUID();
        hold(claim, "34125.00");
        assertThatThrownBy(() -> settle(claim, "13650.00", "20475.01")).isInstanceOf(Refusal.class);
        int before = money.postings(deal).size();
        settle(claim, "13650.00", "20475.00");
        assertThat(since(before))
                .containsExactly(
                        "CLAIM_SETTLED Dr ESCROW_CLAIM 34125.00",
                        "CLAIM_SETTLED Cr REFUND_PAY 13650.00",
                        "CLAIM_SETTLED Cr SUPP_PAY 19865.86",
                        "CLAIM_SETTLED Cr COMM 511.88",
                        "CLAIM_SETTLED Cr VAT_OUT 97.26");
        money.runPayments(deal);
        money.bookPayments(deal);
        assertThat(position().state()).isEqualTo(EscrowState.SPLIT);
        assertThatThrownBy(() -> settle(claim, "13650.00", "20475.00")).isInstanceOf(Refusal.class);
    }

    @Test
    void p8a_funding_taken_back_before_release_comes_out_of_what_is_held() {
        money.fund(deal);
        int before = money.postings(deal).size();
        BankEntry back = returned(reference(deal));
        money.debit(back);
        money.debit(back);
        assertThat(since(before))
                .containsExactly("FUNDING_RETURNED Dr ESCROW 48750.00", "FUNDING_RETURNED Cr BANK 48750.00");
        assertThat(position().state()).isEqualTo(EscrowState.AWAITING_FUNDS);
    }

    @Test
    void p8b_funding_taken_back_after_release_is_a_claim_on_the_buyer() {
        money.fund(deal);
        money.agreeByTwo(release("all", "48750.00"));
        money.bookPayments(deal);
        int before = money.postings(deal).size();
        money.debit(returned(reference(deal)));
        assertThat(since(before))
                .containsExactly("FUNDING_RETURNED_LATE Dr CLAIM 48750.00", "FUNDING_RETURNED_LATE Cr BANK 48750.00");
        assertThat(position().state()).isEqualTo(EscrowState.RETURN_CLAIM);
    }

    private static BankEntry returned(String reference) {
        return new BankEntry(
                "R" + UUID.randomUUID(),
                "DE89370400440532013000",
                eur("48750.00"),
                java.time.LocalDate.of(2026, 11, 26),
                java.time.LocalDate.of(2026, 11, 26),
                null,
                reference,
                null,
                null,
                null,
                "PMNT/IDDT/UPDD",
                true,
                "MD06",
                true);
    }

    private Payment release(String key, String gross) {
        money.arrange(() -> {
            escrows.requestRelease(deal, key, eur(gross), "accepted");
            return true;
        });
        money.runPayments(deal);
        return money.payments(deal).stream()
                .filter(payment -> payment.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private void hold(UUID claim, String amount) {
        money.arrange(() -> {
            escrows.holdClaim(deal, claim, eur(amount));
            return true;
        });
    }

    private void settle(UUID claim, String buyer, String supplierPart) {
        money.arrange(() -> {
            escrows.settleClaim(deal, claim, eur(buyer), eur(supplierPart));
            return true;
        });
    }

    private DealId another() {
        DealId other = trade.open(trade.castings(trade.aBuyer(), supplier, true, List.of()));
        money.arrange(() -> {
            escrows.open(other);
            return true;
        });
        return other;
    }

    private Payment payment() {
        return money.payments(deal).getLast();
    }

    private List<String> since(int from) {
        List<String> all = money.postings(deal);
        return all.subList(from, all.size());
    }

    private String reference(DealId id) {
        return money.arrange(() -> rows.get(id).reference());
    }

    private Position position() {
        return money.arrange(() -> escrows.position(deal));
    }

    private static Money eur(String amount) {
        return Money.parse("EUR " + amount);
    }
}
