package org.hanse.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hanse.deal.PlanShipments;
import org.hanse.deal.ReceiveGoods;
import org.hanse.deal.Shipments;
import org.hanse.deal.Trade;
import org.hanse.escrow.Escrows;
import org.hanse.escrow.MoneyInTests;
import org.hanse.escrow.Position;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.DealId;
import org.hanse.kernel.ShipmentId;
import org.hanse.kernel.database.HanseTest;
import org.hanse.workflow.EngineDriver;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The second thread: 20 of 1,000 arrive broken; their money waits in claim while the rest flows, then is split 70/30. */
@HanseTest
class DisputeMoneyTest {

    @Autowired
    private Trade trade;

    @Autowired
    private Shipments shipments;

    @Autowired
    private Disputes disputes;

    @Autowired
    private Escrows escrows;

    @Autowired
    private MoneyInTests money;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private Clock clock;

    @Test
    void the_broken_part_is_held_the_rest_flows_and_the_settlement_is_paid_to_the_cent() {
        CompanyId buyer = trade.aBuyer();
        CompanyId seller = trade.aSupplier();
        money.verifiedAccount(seller, "DE02120300000000202051");
        DealId deal = trade.open(trade.castings(buyer, seller, true, List.of()));
        ShipmentId shipment = trade.confirmedFundedAndPlanned(deal, new PlanShipments(List.of()))
                .getFirst();
        arriveWithTwentyBroken(buyer, shipment);
        UUID claim = trade.claims(deal).getFirst();
        engine.runDueJobs(claim.toString());
        assertThat(position(deal).inClaim()).isEqualTo(Money.parse("EUR 975.00"));
        money.runPayments(deal);
        money.agreeByTwo(money.payments(deal).getFirst());
        money.bookPayments(deal);
        assertThat(position(deal).held()).as("40 are still to come").isEqualTo(Money.parse("EUR 1950.00"));

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
        money.runPayments(deal);
        money.bookPayments(deal);
        Dispute settled = trade.arrange(() -> disputes.get(claim));
        assertThat(settled.outcome()).isEqualTo(new Outcome(Money.parse("EUR 682.50"), Money.parse("EUR 292.50")));
        assertThat(settled.state()).isEqualTo(Dispute.State.EXECUTED);
        assertThat(position(deal).inClaim()).isEqualTo(Money.parse("EUR 0.00"));
        assertThat(position(deal).refunded()).isEqualTo(Money.parse("EUR 682.50"));
        assertThat(position(deal).released())
                .as("45,825.00 accepted and 292.50 of the claim")
                .isEqualTo(Money.parse("EUR 46117.50"));
    }

    private void arriveWithTwentyBroken(CompanyId buyer, ShipmentId shipment) {
        trade.released(shipment);
        trade.handOver(shipment);
        trade.told(() -> shipments.shipped(shipment, clock.instant()));
        trade.told(() -> shipments.arrived(shipment, clock.instant()));
        trade.complete(
                buyer,
                "buyer",
                shipment.toString(),
                "receive-goods",
                new ReceiveGoods(List.of(new ReceiveGoods.ReceivedLine(
                        1, new BigDecimal("960"), new BigDecimal("20"), "20 cracked on arrival"))));
    }

    private Position position(DealId deal) {
        return trade.arrange(() -> escrows.position(deal));
    }
}
