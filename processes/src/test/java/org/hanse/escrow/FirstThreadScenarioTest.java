package org.hanse.escrow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.hanse.deal.DealState;
import org.hanse.deal.Deals;
import org.hanse.deal.PlanShipments;
import org.hanse.deal.PlanStep;
import org.hanse.deal.ReceiveGoods;
import org.hanse.deal.ShipmentState;
import org.hanse.deal.Shipments;
import org.hanse.deal.Trade;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.DealId;
import org.hanse.kernel.ShipmentId;
import org.hanse.kernel.database.HanseTest;
import org.hanse.ledger.AccountKind;
import org.hanse.workflow.EngineDriver;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The first thread, whole: 1,000 castings for 48,750.00 from a German supplier, 30 % on funding and 70 % on acceptance,
 * commission 2.5 % with VAT 19 %; every posting of rules R4.3 in its order.
 */
@HanseTest
class FirstThreadScenarioTest {

    private static final List<PlanStep> PLAN =
            List.of(new PlanStep(PlanStep.DEPOSIT, 30), new PlanStep(PlanStep.ACCEPTANCE, 70));

    @Autowired
    private Trade trade;

    @Autowired
    private Deals deals;

    @Autowired
    private Shipments shipments;

    @Autowired
    private Escrows escrows;

    @Autowired
    private MoneyInTests money;

    @Autowired
    private MoneyChecks checks;

    @Autowired
    private Treasury treasury;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private Clock clock;

    @Test
    void a_deal_runs_from_the_order_to_the_last_cent() {
        CompanyId buyer = trade.aBuyer();
        CompanyId supplier = trade.company("Motoren Nord", null, "DE", "Kiel", "Europe/Berlin", "de", "EUR");
        money.verifiedAccount(supplier, "NL91ABNA0417164300");
        DealId deal = trade.open(trade.castings(buyer, supplier, true, PLAN));
        ShipmentId shipment = trade.confirmedFundedAndPlanned(deal, new PlanShipments(List.of()))
                .getFirst();
        payOut(deal);
        assertThat(position(deal).held()).as("after the deposit").isEqualTo(eur("34125.00"));

        trade.inlandPapers(shipment);
        trade.handOver(shipment);
        trade.told(() -> shipments.shipped(shipment, clock.instant()));
        trade.told(() -> shipments.arrived(shipment, clock.instant()));
        trade.complete(buyer, "buyer", shipment.toString(), "receive-goods", new ReceiveGoods(null));
        engine.runDueJobs(deal.toString());
        assertThat(trade.arrange(() -> shipments.get(shipment)).state()).isEqualTo(ShipmentState.ACCEPTED);
        money.runPayments(deal);
        money.agreeByTwo(money.payments(deal).getLast());
        payOut(deal);

        assertThat(trade.arrange(() -> deals.get(deal)).state()).isEqualTo(DealState.CLOSED);
        assertThat(position(deal).state()).isEqualTo(EscrowState.RELEASED);
        assertThat(money.postings(deal)).containsExactlyElementsOf(POSTINGS);
        everyAccountOfTheDealIsEmpty(deal);
        trade.asStaff("finance-officer", () -> {
            treasury.sweep("sweep-" + deal, eur("1450.31"));
            return true;
        });
        assertThat(trade.arrange(checks::broken)).isEmpty();
    }

    /** P1, P3 to P5 of R4.3: 14,189.90 and 33,109.79 to the supplier, 1,218.75 commission, 231.56 VAT. */
    private static final List<String> POSTINGS = List.of(
            "CREDIT_BOOKED Dr BANK 48750.00",
            "CREDIT_BOOKED Cr BUYER_CLR 48750.00",
            "FUNDED Dr BUYER_CLR 48750.00",
            "FUNDED Cr ESCROW 48750.00",
            "RELEASED Dr ESCROW 14625.00",
            "RELEASED Cr SUPP_PAY 14189.90",
            "RELEASED Cr COMM 365.63",
            "RELEASED Cr VAT_OUT 69.47",
            "PAYOUT_SENT Dr SUPP_PAY 14189.90",
            "PAYOUT_SENT Cr TRANSIT 14189.90",
            "PAYOUT_BOOKED Dr TRANSIT 14189.90",
            "PAYOUT_BOOKED Cr BANK 14189.90",
            "RELEASED Dr ESCROW 34125.00",
            "RELEASED Cr SUPP_PAY 33109.79",
            "RELEASED Cr COMM 853.12",
            "RELEASED Cr VAT_OUT 162.09",
            "PAYOUT_SENT Dr SUPP_PAY 33109.79",
            "PAYOUT_SENT Cr TRANSIT 33109.79",
            "PAYOUT_BOOKED Dr TRANSIT 33109.79",
            "PAYOUT_BOOKED Cr BANK 33109.79");

    private void payOut(DealId deal) {
        money.runPayments(deal);
        money.bookPayments(deal);
        engine.runDueJobs(deal.toString());
    }

    private void everyAccountOfTheDealIsEmpty(DealId deal) {
        for (AccountKind account : AccountKind.values()) {
            if (account.isOfDeal()) {
                assertThat(money.balance(deal, account)).as(account.name()).isEqualTo("0.00");
            }
        }
    }

    private Position position(DealId deal) {
        return trade.arrange(() -> escrows.position(deal));
    }

    private static Money eur(String amount) {
        return Money.parse("EUR " + amount);
    }
}
