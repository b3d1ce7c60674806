package org.hanse.customs;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.hanse.deal.Deal;
import org.hanse.deal.Deals;
import org.hanse.deal.Shipment;
import org.hanse.deal.Shipments;
import org.hanse.deal.Trade;
import org.hanse.kernel.ShipmentId;
import org.hanse.party.Companies;
import org.hanse.workflow.EngineDriver;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets tests take a shipment through its papers. */
@Component
public class PaperTrail {

    private final ObjectProvider<Trade> trade;
    private final Papers papers;
    private final Shipments shipments;
    private final Deals deals;
    private final Companies companies;
    private final CustomsAnswers customs;
    private final EngineDriver engine;
    private final Clock clock;

    PaperTrail(
            ObjectProvider<Trade> trade,
            Papers papers,
            Shipments shipments,
            Deals deals,
            Companies companies,
            CustomsAnswers customs,
            EngineDriver engine,
            Clock clock) {
        this.trade = trade;
        this.papers = papers;
        this.shipments = shipments;
        this.deals = deals;
        this.companies = companies;
        this.customs = customs;
        this.engine = engine;
        this.clock = clock;
    }

    /** Packs, prints and supplies all papers of a shipment by sea; the waybill says this gross weight. */
    public void supply(ShipmentId shipment, String waybillKg) {
        packAndPrint(shipment);
        waybill(shipment, waybillKg);
        Deal deal = deal(shipment);
        trade.getObject()
                .complete(deal.seller(), "supplier", shipment.toString(), "supply-papers", new PapersSupplied());
    }

    /** Packs and prints. */
    public void packAndPrint(ShipmentId shipment) {
        trade.getObject().as(deal(shipment).seller(), "supplier", () -> {
            papers.pack(shipment, packing());
            papers.print(shipment, PaperKind.INVOICE, "en");
            return papers.print(shipment, PaperKind.PACKING_LIST, "zh");
        });
    }

    /** The supplier brings the waybill as a text. */
    public void waybill(ShipmentId shipment, String kilograms) {
        Shipment row = trade.getObject().arrange(() -> shipments.get(shipment));
        String shipper = trade.getObject()
                .arrange(() -> companies.get(deal(shipment).seller()))
                .name();
        String text = "Bill of lading no.: BL1\nShipper: " + shipper + "\nConsignee: Travekran Maschinenbau\n"
                + "Gross weight: " + kilograms + " kg\nPackages: 20\nContainer: HNSU1234563\nShipped on board: "
                + row.shipBy() + "\n";
        trade.getObject()
                .as(
                        deal(shipment).seller(),
                        "supplier",
                        () -> papers.supply(
                                shipment,
                                new SuppliedPaper(
                                        "bill-of-lading",
                                        "waybill.txt",
                                        text.getBytes(StandardCharsets.UTF_8),
                                        Map.of())));
    }

    /** Customs says something about the last declaration. */
    public void customsSays(ShipmentId shipment, CustomsAnswer.Outcome outcome, String text, int secondsFromNow) {
        String reference = trade.getObject()
                .arrange(() -> java.util.Objects.requireNonNull(
                                papers.sheet(shipment).declaration())
                        .localReference());
        trade.getObject()
                .told(() -> customs.answered(new CustomsAnswer(
                        outcome + reference + secondsFromNow,
                        reference,
                        "26DE0000000000000",
                        outcome,
                        text,
                        clock.instant().plusSeconds(secondsFromNow))));
        engine.runDueJobs(shipment.toString());
    }

    /** One line in 20 cartons of 380.0 kg net and 412.0 kg gross, in one container. */
    public static PackShipment packing() {
        return new PackShipment(
                List.of(new PackShipment.PackedLine(1, 20, new BigDecimal("380.0"), new BigDecimal("412.0"))),
                "cartons",
                List.of("TRAVEKRAN / PO 4711"),
                List.of("HNSU1234563"),
                List.of(),
                false,
                false,
                false,
                false);
    }

    private Deal deal(ShipmentId shipment) {
        return trade.getObject().arrange(() -> deals.get(shipments.get(shipment).deal()));
    }
}
