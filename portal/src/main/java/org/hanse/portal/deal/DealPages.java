package org.hanse.portal.deal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.hanse.deal.Deal;
import org.hanse.deal.Deals;
import org.hanse.deal.Move;
import org.hanse.deal.Shipments;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.DealId;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Page;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.kernel.ShipmentId;
import org.hanse.portal.web.CspNonce;
import org.hanse.workflow.ProcessViews;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The list of deals, and the page of one. */
@Controller
class DealPages {

    private static final int PAGE = 25;
    private static final Set<String> OF_DEAL = Set.of("trade-order", "escrow-payment");
    private static final Set<String> OF_SHIPMENT = Set.of("trade-shipment", "customs-documents");

    private final Deals deals;
    private final Shipments shipments;
    private final DealSheets sheets;
    private final DealWords words;
    private final ProcessViews processes;

    DealPages(Deals deals, Shipments shipments, DealSheets sheets, DealWords words, ProcessViews processes) {
        this.deals = deals;
        this.shipments = shipments;
        this.sheets = sheets;
        this.words = words;
        this.processes = processes;
    }

    @GetMapping("/deals")
    String list(@RequestParam(required = false) @Nullable String after, Model model) {
        Page<Deal> page = deals.list(after, PAGE);
        model.addAttribute("deals", page.items().stream().map(this::line).toList());
        model.addAttribute("next", page.next());
        return "deal/deals";
    }

    private DealLine line(Deal deal) {
        List<Move> moves = deals.moves(deal.id());
        @Nullable CompanyId mine = Scope.actor().companyOrNull();
        String partner = mine == null
                ? words.name(deal.buyer()) + " ← " + words.name(deal.seller())
                : words.name(deal.buyer().equals(mine) ? deal.seller() : deal.buyer());
        return new DealLine(
                deal.id().toString(),
                deal.reference(),
                partner,
                words.goods(deal),
                deal.total(),
                words.move(deal, moves),
                moves.stream().anyMatch(move -> words.isMine(deal, move)));
    }

    @GetMapping("/deals/{id}")
    String show(@PathVariable String id, Model model, HttpServletRequest request) {
        Deal deal = deals.get(DealId.of(id));
        CspNonce.allowStyleAttributes(request);
        model.addAttribute("deal", deal);
        model.addAttribute("goods", words.goods(deal));
        model.addAttribute("buyerName", words.name(deal.buyer()));
        model.addAttribute("sellerName", words.name(deal.seller()));
        model.addAttribute("sheet", sheets.of(deal));
        return "deal/deal";
    }

    /** Where one of the deal's processes stands. */
    @GetMapping("/deals/{id}/diagrams/{process}")
    @ResponseBody
    ResponseEntity<ProcessViews.View> diagram(@PathVariable String id, @PathVariable String process) {
        Deal deal = deals.get(DealId.of(id));
        return drawn(OF_DEAL, process, deal.id().toString());
    }

    /** Where one of a shipment's processes stands. */
    @GetMapping("/shipments/{id}/diagrams/{process}")
    @ResponseBody
    ResponseEntity<ProcessViews.View> shipmentDiagram(@PathVariable String id, @PathVariable String process) {
        ShipmentId shipment = ShipmentId.of(id);
        deals.get(shipments.get(shipment).deal());
        return drawn(OF_SHIPMENT, process, shipment.toString());
    }

    private ResponseEntity<ProcessViews.View> drawn(Set<String> known, String process, String businessKey) {
        if (!known.contains(process)) {
            throw new Refusal(KernelReason.UNKNOWN);
        }
        return ResponseEntity.of(processes.view(process, businessKey));
    }
}
