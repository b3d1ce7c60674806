package org.hanse.customs;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hanse.deal.Deal;
import org.hanse.deal.Deals;
import org.hanse.deal.Shipment;
import org.hanse.deal.Shipments;
import org.hanse.kernel.ShipmentId;
import org.hanse.party.Companies;
import org.hanse.party.Company;
import org.hanse.pricing.Rates;
import org.hanse.pricing.Tariffs;
import org.hanse.pricing.TransportMode;
import org.hanse.tax.VatStates;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** What the decision about required papers, the comparison and the declaration ask of a shipment. */
@Component
class ShipmentFacts {

    private final Shipments shipments;
    private final Deals deals;
    private final Companies companies;
    private final SheetRows rows;
    private final Rates rates;
    private final Tariffs tariffs;
    private final WatchedGoods watched;
    private final Clock clock;

    ShipmentFacts(
            Shipments shipments,
            Deals deals,
            Companies companies,
            SheetRows rows,
            Rates rates,
            Tariffs tariffs,
            WatchedGoods watched,
            Clock clock) {
        this.shipments = shipments;
        this.deals = deals;
        this.companies = companies;
        this.rows = rows;
        this.rates = rates;
        this.tariffs = tariffs;
        this.watched = watched;
        this.clock = clock;
    }

    /** The shipment with all that belongs to it. */
    Whole of(ShipmentId id) {
        Shipment shipment = shipments.get(id);
        Deal deal = deals.get(shipment.deal());
        return new Whole(
                shipment,
                deal,
                companies.get(deal.seller()),
                companies.get(deal.buyer()),
                shipments.values(id),
                rows.lines(deal, shipment));
    }

    /** Inputs of the table {@code required-documents}, one map a line of goods. */
    List<Map<String, Object>> decisionInputs(Whole whole, PaperSheet.Packing packing) {
        List<Map<String, Object>> inputs = new ArrayList<>();
        double euro = euro(whole.total()).doubleValue();
        for (PaperSheet.Line line : whole.lines()) {
            Map<String, Object> one = new java.util.HashMap<>();
            one.put(
                    "movement",
                    whole.movement().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
            one.put("direction", whole.direction());
            one.put("mode", mode(whole.shipment().mode()));
            one.put(
                    "chapter",
                    line.hsCode() == null ? 0 : Integer.parseInt(line.hsCode().substring(0, 2)));
            one.put("origin", line.origin() == null ? "" : line.origin());
            one.put("fromCountry", whole.seller().country());
            one.put("toCountry", whole.buyer().country());
            one.put("preference", packing.preference());
            one.put(
                    "proof",
                    OriginProof.between(whole.seller().country(), whole.buyer().country()));
            one.put("valueEuro", euro);
            one.put("measure", measure(whole, line));
            one.put(
                    "listedFood",
                    watched.foodControl(
                            line.hsCode(), line.origin(), whole.shipment().shipBy()));
            one.put(
                    "deforestation",
                    watched.deforestation(line.hsCode(), whole.shipment().shipBy()));
            one.put("species", packing.speciesAnnex() == null ? "" : packing.speciesAnnex());
            one.put("woodPackaging", packing.woodPackaging());
            one.put("dangerous", packing.dangerous());
            one.put("dualUse", packing.dualUse());
            one.put("incoterm", whole.deal().incoterm().name());
            inputs.add(one);
        }
        return inputs;
    }

    /** Whether duty at the destination hangs on the origin: anti-dumping or a quota on the day of shipment. */
    private boolean measure(Whole whole, PaperSheet.Line line) {
        return whole.movement() == Movement.BORDER
                && line.hsCode() != null
                && line.origin() != null
                && tariffs.hangsOnOrigin(
                        line.hsCode(),
                        line.origin(),
                        whole.buyer().country(),
                        whole.shipment().shipBy());
    }

    /** The value in euro at the newest known rate; used for thresholds only. */
    private BigDecimal euro(Money value) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return value.getCurrencyUnit().getCode().equals("EUR")
                ? value.getAmount()
                : rates.at(today).toEuro(value).getAmount();
    }

    static String mode(TransportMode mode) {
        return mode == TransportMode.SEA_CONTAINER ? "SEA" : mode.name();
    }

    /** What kind of border the goods cross. */
    enum Movement {
        DOMESTIC,
        INTRA_EU,
        BORDER
    }

    /** A shipment with all that belongs to it. */
    record Whole(
            Shipment shipment,
            Deal deal,
            Company seller,
            Company buyer,
            Map<Integer, Money> values,
            List<PaperSheet.Line> lines) {

        Money total() {
            return values.values().stream().reduce(Money.zero(deal.total().getCurrencyUnit()), Money::plus);
        }

        Movement movement() {
            if (seller.country().equals(buyer.country())) {
                return Movement.DOMESTIC;
            }
            boolean inside = VatStates.isMember(seller.country()) && VatStates.isMember(buyer.country());
            return inside ? Movement.INTRA_EU : Movement.BORDER;
        }

        /** As the Union sees it: {@code import}, {@code export}, or {@code other}. */
        String direction() {
            if (movement() != Movement.BORDER) {
                return "other";
            }
            return VatStates.isMember(buyer.country())
                    ? "import"
                    : VatStates.isMember(seller.country()) ? "export" : "other";
        }
    }
}
