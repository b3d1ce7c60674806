package org.hanse.customs;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hanse.deal.Deal;
import org.hanse.deal.DealParty;
import org.hanse.deal.Deals;
import org.hanse.deal.OrderLine;
import org.hanse.deal.ShipmentLine;
import org.hanse.document.TradePaper;
import org.hanse.kernel.Refusal;
import org.hanse.logistics.Transport;
import org.hanse.logistics.Transports;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** Makes trade papers out of the record, and says what they say. */
@Component
class PaperPrint {

    private final Deals deals;
    private final Transports transports;
    private final Clock clock;

    PaperPrint(Deals deals, Transports transports, Clock clock) {
        this.deals = deals;
        this.transports = transports;
        this.clock = clock;
    }

    TradePaper paper(ShipmentFacts.Whole whole, PaperSheet.Packing packing, TradePaper.Kind kind) {
        if (packing.lines().isEmpty()) {
            throw new Refusal(CustomsReason.NOT_PACKED, whole.shipment().reference());
        }
        Deal deal = whole.deal();
        boolean priced = kind == TradePaper.Kind.COMMERCIAL_INVOICE;
        return new TradePaper(
                kind,
                number(whole, kind),
                LocalDate.ofInstant(clock.instant(), whole.seller().timeZone()),
                parties(deal),
                whole.shipment().reference(),
                deal.buyerReference(),
                deal.supplierReference(),
                deal.incoterm().name(),
                deal.place(),
                transport(whole, packing),
                packing.marks().isEmpty() ? List.of(deal.buyerReference()) : packing.marks(),
                packing.lines().stream().map(line -> line(whole, line, priced)).toList(),
                priced ? whole.total() : null,
                packing.packages(),
                packing.packageKind(),
                packing.netKg(),
                packing.grossKg(),
                null);
    }

    static String number(ShipmentFacts.Whole whole, TradePaper.Kind kind) {
        String prefix = kind == TradePaper.Kind.COMMERCIAL_INVOICE ? "CI-" : "PL-";
        return prefix + whole.shipment().reference().substring(2).replace('/', '-');
    }

    private List<TradePaper.Party> parties(Deal deal) {
        return deals.parties(deal.id()).stream()
                .filter(party ->
                        List.of("seller", "buyer", "consignee", "notify").contains(party.role()))
                .map(party ->
                        new TradePaper.Party(party.role(), party.name(), party.nativeName(), address(party), null))
                .toList();
    }

    private static List<String> address(DealParty party) {
        List<String> lines = new ArrayList<>(party.address().lines().toList());
        if (!lines.isEmpty() && lines.getFirst().equalsIgnoreCase(party.name())) {
            lines.removeFirst();
        }
        String country = Locale.of("", party.country()).getDisplayCountry(Locale.ENGLISH);
        lines.add(country);
        return lines;
    }

    private List<String> transport(ShipmentFacts.Whole whole, PaperSheet.Packing packing) {
        List<String> lines = new ArrayList<>();
        Optional<Transport> transport = transports.of(whole.shipment().id());
        transport.ifPresent(booked -> {
            lines.add(booked.loadPort() + " → " + booked.dischargePort());
            if (booked.vessel() != null) {
                lines.add(booked.vessel() + " " + (booked.voyage() == null ? "" : booked.voyage()));
            }
            if (booked.transportDocument() != null) {
                lines.add(booked.transportDocument());
            }
        });
        if (!packing.containers().isEmpty()) {
            lines.add(String.join(", ", packing.containers()));
        }
        if (lines.isEmpty()) {
            lines.add(ShipmentFacts.mode(whole.shipment().mode()).toLowerCase(Locale.ROOT));
        }
        return lines;
    }

    private static TradePaper.Line line(ShipmentFacts.Whole whole, PaperSheet.PackedLine packed, boolean priced) {
        OrderLine ordered = whole.deal().line(packed.lineNo());
        PaperSheet.Line classified = classified(whole, packed.lineNo());
        return new TradePaper.Line(
                ordered.no(),
                ordered.product(),
                classified.hsCode() == null ? "" : classified.hsCode(),
                classified.origin() == null ? "" : classified.origin(),
                shipped(whole, packed.lineNo()),
                Units.shortName(ordered.unit()),
                priced ? Units.price(ordered) : null,
                priced ? whole.values().get(packed.lineNo()) : null,
                packed.packages(),
                packed.netKg(),
                packed.grossKg());
    }

    private static PaperSheet.Line classified(ShipmentFacts.Whole whole, int no) {
        return whole.lines().stream()
                .filter(line -> line.lineNo() == no)
                .findFirst()
                .orElseThrow(() -> Refusal.of(CustomsReason.WRONG_LINE, "lines", no));
    }

    static BigDecimal shipped(ShipmentFacts.Whole whole, int no) {
        return whole.shipment().lines().stream()
                .filter(line -> line.lineNo() == no)
                .map(ShipmentLine::shipped)
                .findFirst()
                .orElseThrow(() -> Refusal.of(CustomsReason.WRONG_LINE, "lines", no));
    }

    /** What the printed paper says, fact by fact. */
    static Map<Fact, String> says(TradePaper paper) {
        Map<Fact, String> says = new EnumMap<>(Fact.class);
        says.put(Fact.NUMBER, paper.number());
        says.put(Fact.DATE, paper.date().toString());
        says.put(Fact.GROSS_KG, paper.grossKg().toPlainString());
        says.put(Fact.NET_KG, paper.netKg().toPlainString());
        says.put(Fact.PACKAGES, Integer.toString(paper.packages()));
        says.put(Fact.PACKAGE_KIND, paper.packageKind());
        says.put(Fact.MARKS, String.join(" / ", paper.marks()));
        says.put(Fact.INCOTERM, paper.incoterm());
        says.put(Fact.PLACE, paper.place());
        says.put(Fact.HS, joined(paper, TradePaper.Line::hsCode));
        says.put(Fact.ORIGIN, joined(paper, TradePaper.Line::origin));
        says.put(Fact.QUANTITY, quantity(paper).toPlainString());
        party(paper, "consignee").or(() -> party(paper, "buyer")).ifPresent(name -> says.put(Fact.CONSIGNEE, name));
        party(paper, "seller").ifPresent(name -> says.put(Fact.CONSIGNOR, name));
        Money total = paper.total();
        if (total != null) {
            says.put(Fact.TOTAL, total.getAmount().toPlainString());
            says.put(Fact.CURRENCY, total.getCurrencyUnit().getCode());
        }
        return says;
    }

    private static String joined(TradePaper paper, java.util.function.Function<TradePaper.Line, String> what) {
        return paper.lines().stream().map(what).distinct().collect(Collectors.joining(", "));
    }

    private static BigDecimal quantity(TradePaper paper) {
        return paper.lines().stream().map(TradePaper.Line::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Optional<String> party(TradePaper paper, String role) {
        return paper.parties().stream()
                .filter(party -> party.role().equals(role))
                .map(TradePaper.Party::name)
                .findFirst();
    }
}
