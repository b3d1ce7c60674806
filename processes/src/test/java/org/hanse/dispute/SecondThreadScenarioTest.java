package org.hanse.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hanse.deal.DealState;
import org.hanse.deal.Deals;
import org.hanse.deal.PlanShipments;
import org.hanse.deal.PlanShipments.Planned;
import org.hanse.deal.PlanShipments.PlannedLine;
import org.hanse.deal.ReceiveGoods;
import org.hanse.deal.ReceiveGoods.ReceivedLine;
import org.hanse.deal.Shipment;
import org.hanse.deal.Shipments;
import org.hanse.deal.Trade;
import org.hanse.escrow.Escrows;
import org.hanse.escrow.MoneyChecks;
import org.hanse.escrow.MoneyInTests;
import org.hanse.escrow.Position;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.DealId;
import org.hanse.kernel.ShipmentId;
import org.hanse.kernel.database.HanseTest;
import org.hanse.pricing.TransportMode;
import org.hanse.workflow.EngineDriver;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The second thread (rules R4.0): of 1,000 castings 960 come, 20 of them cracked. Their 975.00 wait in claim while the
 * rest flows; the sides settle 70 to 30; the 40 still to come are delivered and paid; the deal is closed.
 */
@HanseTest
class SecondThreadScenarioTest {

    @Autowired
    private Trade trade;

    @Autowired
    private Deals deals;

    @Autowired
    private Shipments shipments;

    @Autowired
    private Disputes disputes;

    @Autowired
    private Escrows escrows;

    @Autowired
    private MoneyInTests money;

    @Autowired
    private MoneyChecks checks;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private Clock clock;

    @Test
    void twenty_of_a_thousand_arrive_broken_and_the_deal_still_ends_to_the_cent() {
        CompanyId buyer = trade.aBuyer();
        CompanyId seller = trade.company("Motoren Nord", null, "DE", "Kiel", "Europe/Berlin", "de", "EUR");
        money.verifiedAccount(seller, "DE02120300000000202051");
        DealId deal = trade.open(trade.castings(buyer, seller, true, List.of()));
        ShipmentId first = trade.confirmedFundedAndPlanned(deal, only("960")).getFirst();
        receive(
                buyer,
                first,
                new ReceivedLine(1, new BigDecimal("960"), new BigDecimal("20"), "20 cracked on arrival"));

        UUID claim = trade.claims(deal).getFirst();
        engine.runDueJobs(claim.toString());
        theBrokenPartWaitsTheRestFlows(deal);
        settleSeventyToThirty(buyer, seller, claim);
        theSettlementIsPaid(deal, claim);

        trade.complete(seller, "supplier", deal.toString(), "plan-shipments", new PlanShipments(List.of()));
        ShipmentId second =
                trade.arrange(() -> shipments.ofDeal(deal)).getLast().id();
        receive(buyer, second, new ReceivedLine(1, new BigDecimal("40"), BigDecimal.ZERO, null));
        money.runPayments(deal);
        money.bookPayments(deal);
        engine.runDueJobs(deal.toString());

        assertThat(trade.arrange(() -> deals.get(deal)).state()).isEqualTo(DealState.CLOSED);
        assertThat(position(deal).held()).isEqualTo(eur("0.00"));
        assertThat(money.postings(deal)).containsExactlyElementsOf(POSTINGS);
        assertThat(trade.arrange(checks::broken)).isEmpty();
    }

    /**
     * Commission 2.5 % and VAT 19 % of it on what the supplier gets, none on what goes back: 45,825.00 gives 1,145.63 and
     * 217.67, his 292.50 of the claim give 7.31 and 1.39, the last 1,950.00 give 48.75 and 9.26.
     */
    private static final List<String> POSTINGS = List.of(
            "CREDIT_BOOKED Dr BANK 48750.00",
            "CREDIT_BOOKED Cr BUYER_CLR 48750.00",
            "FUNDED Dr BUYER_CLR 48750.00",
            "FUNDED Cr ESCROW 48750.00",
            "CLAIM_HELD Dr ESCROW 975.00",
            "CLAIM_HELD Cr ESCROW_CLAIM 975.00",
            "RELEASED Dr ESCROW 45825.00",
            "RELEASED Cr SUPP_PAY 44461.70",
            "RELEASED Cr COMM 1145.63",
            "RELEASED Cr VAT_OUT 217.67",
            "PAYOUT_SENT Dr SUPP_PAY 44461.70",
            "PAYOUT_SENT Cr TRANSIT 44461.70",
            "PAYOUT_BOOKED Dr TRANSIT 44461.70",
            "PAYOUT_BOOKED Cr BANK 44461.70",
            "CLAIM_SETTLED Dr ESCROW_CLAIM 975.00",
            "CLAIM_SETTLED Cr REFUND_PAY 682.50",
            "CLAIM_SETTLED Cr SUPP_PAY 283.80",
            "CLAIM_SETTLED Cr COMM 7.31",
            "CLAIM_SETTLED Cr VAT_OUT 1.39",
            "PAYOUT_SENT Dr SUPP_PAY 283.80",
            "PAYOUT_SENT Cr TRANSIT 283.80",
            "PAYOUT_SENT Dr REFUND_PAY 682.50",
            "PAYOUT_SENT Cr TRANSIT 682.50",
            "PAYOUT_BOOKED Dr TRANSIT 283.80",
            "PAYOUT_BOOKED Cr BANK 283.80",
            "PAYOUT_BOOKED Dr TRANSIT 682.50",
            "PAYOUT_BOOKED Cr BANK 682.50",
            "RELEASED Dr ESCROW 1950.00",
            "RELEASED Cr SUPP_PAY 1891.99",
            "RELEASED Cr COMM 48.75",
            "RELEASED Cr VAT_OUT 9.26",
            "PAYOUT_SENT Dr SUPP_PAY 1891.99",
            "PAYOUT_SENT Cr TRANSIT 1891.99",
            "PAYOUT_BOOKED Dr TRANSIT 1891.99",
            "PAYOUT_BOOKED Cr BANK 1891.99");

    private void theBrokenPartWaitsTheRestFlows(DealId deal) {
        assertThat(position(deal).inClaim()).isEqualTo(eur("975.00"));
        money.runPayments(deal);
        money.agreeByTwo(money.payments(deal).getFirst());
        money.bookPayments(deal);
        assertThat(position(deal).released()).isEqualTo(eur("45825.00"));
        assertThat(position(deal).held()).as("40 are still to come").isEqualTo(eur("1950.00"));
    }

    private void settleSeventyToThirty(CompanyId buyer, CompanyId seller, UUID claim) {
        trade.complete(
                seller,
                "supplier",
                claim.toString(),
                "answer-claim",
                new AnswerClaim(AnswerClaim.Choice.OFFER, new BigDecimal("70"), "our packing was too weak"));
        trade.complete(
                buyer,
                "buyer",
                claim.toString(),
                "answer-offer",
                new AnswerOffer(AnswerOffer.Choice.ACCEPT, null, "agreed"));
    }

    private void theSettlementIsPaid(DealId deal, UUID claim) {
        money.runPayments(deal);
        money.bookPayments(deal);
        Dispute settled = trade.arrange(() -> disputes.get(claim));
        assertThat(settled.outcome()).isEqualTo(new Outcome(eur("682.50"), eur("292.50")));
        assertThat(settled.state()).isEqualTo(Dispute.State.EXECUTED);
        assertThat(position(deal).inClaim()).isEqualTo(eur("0.00"));
        assertThat(position(deal).refunded()).isEqualTo(eur("682.50"));
        assertThat(position(deal).released())
                .as("45,825.00 accepted and 292.50 of the claim")
                .isEqualTo(eur("46117.50"));
    }

    private void receive(CompanyId buyer, ShipmentId shipment, ReceivedLine counted) {
        Shipment row = trade.arrange(() -> shipments.get(shipment));
        trade.inlandPapers(shipment);
        trade.handOver(shipment);
        trade.told(() -> shipments.shipped(shipment, clock.instant()));
        trade.told(() -> shipments.arrived(shipment, clock.instant()));
        trade.complete(buyer, "buyer", shipment.toString(), "receive-goods", new ReceiveGoods(List.of(counted)));
        engine.runDueJobs(row.deal().toString());
    }

    private static PlanShipments only(String quantity) {
        return new PlanShipments(
                List.of(new Planned(TransportMode.SEA, null, List.of(new PlannedLine(1, new BigDecimal(quantity))))));
    }

    private Position position(DealId deal) {
        return trade.arrange(() -> escrows.position(deal));
    }

    private static Money eur(String amount) {
        return Money.parse("EUR " + amount);
    }
}
