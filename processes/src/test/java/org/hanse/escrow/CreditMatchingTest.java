package org.hanse.escrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.hanse.deal.Trade;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.DealId;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.database.HanseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The matching order of rules R5.4: what decides by itself, what a person is asked, what comes once. */
@HanseTest
class CreditMatchingTest {

    @Autowired
    private Trade trade;

    @Autowired
    private MoneyInTests money;

    @Autowired
    private Escrows escrows;

    @Autowired
    private Credits credits;

    @Autowired
    private MoneyChecks checks;

    private DealId deal = DealId.next();
    private String reference = "";

    @BeforeEach
    void a_deal_that_waits_for_money() {
        CompanyId supplier = trade.company("Motoren Nord", null, "DE", "Kiel", "Europe/Berlin", "de", "EUR");
        deal = trade.open(trade.castings(trade.aBuyer(), supplier, true, List.of()));
        money.arrange(() -> {
            escrows.open(deal);
            return true;
        });
        reference = money.reference(deal);
    }

    @AfterEach
    void the_books_are_right() {
        assertThat(money.arrange(checks::broken)).isEmpty();
    }

    @Test
    void the_structured_reference_decides_and_a_second_copy_changes_nothing() {
        BankEntry entry = entry("100.00", reference, null, null, "Travekran Maschinenbau GmbH");
        money.credit(entry);
        money.credit(entry);
        assertThat(funded()).isEqualTo("EUR 100.00");
        assertThat(money.arrange(() -> credits.of(deal))).singleElement().satisfies(credit -> {
            assertThat(credit.matchedBy()).isEqualTo("reference");
        });
    }

    @Test
    void the_reference_is_found_in_words_with_blanks_and_small_letters() {
        String spaced = reference.toLowerCase(java.util.Locale.ROOT).replaceAll("(.{4})", "$1 ");
        money.credit(entry("100.00", null, "Payment " + spaced + " thank you", null, "Travekran Maschinenbau"));
        assertThat(funded()).isEqualTo("EUR 100.00");
        money.credit(entry("50.00", null, null, reference, "Travekran Maschinenbau"));
        assertThat(funded()).isEqualTo("EUR 150.00");
    }

    @Test
    void wrong_check_digits_an_unknown_number_or_contradicting_details_wait_in_suspense() {
        String wrong = "RF" + (reference.startsWith("RF99") ? "98" : "99") + reference.substring(4);
        assertThat(why(entry("11.00", wrong, null, null, null))).isEqualTo("unknown-reference");
        assertThat(why(entry("12.00", null, "RF25A", null, null))).isEqualTo("unknown-reference");
        BankEntry single = entry("13.00", reference, null, null, null);
        assertThat(why(new BankEntry(
                        single.servicerReference(),
                        single.account(),
                        single.amount(),
                        single.bookedOn(),
                        single.valueOn(),
                        null,
                        reference,
                        null,
                        null,
                        null,
                        single.code(),
                        false,
                        null,
                        false)))
                .isEqualTo("not-itemised");
        assertThat(funded()).isEqualTo("EUR 0.00");
    }

    @Test
    void another_payer_or_another_currency_is_a_person_s_matter_with_a_proposal() {
        assertThat(why(entry("100.00", reference, null, null, "Schulze Holding AG")))
                .isEqualTo("other-payer");
        assertThat(last().proposedDeal()).isEqualTo(deal);
        BankEntry dollars = money.entry("USD 100.00", reference, null, null, "PMNT/RCDT/XBCT");
        assertThat(why(dollars)).isEqualTo("other-currency");
        assertThat(funded()).isEqualTo("EUR 0.00");
    }

    @Test
    void a_person_puts_a_credit_to_its_deal_once_and_with_a_reason() {
        money.credit(entry("100.00", reference, null, null, "Schulze Holding AG"));
        Credit waiting = last();
        assertThatThrownBy(() -> assign(waiting, " ")).isInstanceOf(Refusal.class);
        assign(waiting, "parent company of the buyer");
        assertThat(funded()).isEqualTo("EUR 100.00");
        assertThat(money.postings(deal))
                .startsWith("CREDIT_ASSIGNED Dr SUSPENSE 100.00", "CREDIT_ASSIGNED Cr BUYER_CLR 100.00");
        assertThatThrownBy(() -> assign(waiting, "again")).isInstanceOf(Refusal.class);
    }

    @Test
    void a_credit_that_belongs_to_nobody_goes_back_to_its_account() {
        money.credit(entry("77.00", null, "hello", null, "Schulze Holding AG"));
        Credit waiting = last();
        trade.asStaff("finance-officer", () -> {
            credits.giveBack(waiting.id(), "nobody expects it");
            return true;
        });
        String id = money.lastToldToTheBank();
        assertThat(id).startsWith("HANSE-S");
        money.debit(money.entry("EUR 77.00", null, null, id, "PMNT/ICDT/ESCT"));
        money.debit(money.entry("EUR 77.00", null, null, id, "PMNT/ICDT/ESCT"));
        assertThat(money.arrange(() -> credits.get(waiting.id())).state()).isEqualTo("returned");
    }

    private void assign(Credit credit, String reason) {
        trade.asStaff("finance-officer", () -> {
            credits.assign(credit.id(), deal, reason);
            return true;
        });
    }

    private String why(BankEntry entry) {
        money.credit(entry);
        return String.valueOf(last().why());
    }

    private Credit last() {
        return money.arrange(credits::suspense).getLast();
    }

    private BankEntry entry(
            String amount, @Nullable String ref, @Nullable String text, @Nullable String id, @Nullable String payer) {
        BankEntry plain = money.entry("EUR " + amount, ref, text, id, "PMNT/RCDT/ESCT");
        return new BankEntry(
                plain.servicerReference(),
                plain.account(),
                plain.amount(),
                plain.bookedOn(),
                plain.valueOn(),
                id,
                ref,
                text,
                payer,
                plain.otherAccount(),
                plain.code(),
                false,
                null,
                true);
    }

    private String funded() {
        return money.arrange(() -> escrows.position(deal)).funded().toString();
    }
}
