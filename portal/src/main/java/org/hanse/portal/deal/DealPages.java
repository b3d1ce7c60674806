package org.hanse.portal.deal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hanse.deal.Deal;
import org.hanse.deal.DealFilter;
import org.hanse.deal.DealLists;
import org.hanse.deal.DealOverview;
import org.hanse.deal.Deals;
import org.hanse.deal.OrderChanges;
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
import org.springframework.web.util.UriComponentsBuilder;

/** The list of deals, and the page of one. */
@Controller
class DealPages {

    private static final int PAGE = 25;
    private static final Set<String> OF_DEAL = Set.of("trade-order", "escrow-payment");
    private static final Set<String> OF_SHIPMENT = Set.of("trade-shipment", "customs-documents");

    private final Deals deals;
    private final DealLists lists;
    private final Shipments shipments;
    private final DealSheets sheets;
    private final DealWords words;
    private final ProcessViews processes;
    private final OrderChanges changes;

    DealPages(
            Deals deals,
            DealLists lists,
            Shipments shipments,
            DealSheets sheets,
            DealWords words,
            ProcessViews processes,
            OrderChanges changes) {
        this.deals = deals;
        this.lists = lists;
        this.shipments = shipments;
        this.sheets = sheets;
        this.words = words;
        this.processes = processes;
        this.changes = changes;
    }

    @GetMapping("/deals")
    String list(
            @RequestParam(defaultValue = "") String which,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        DealFilter filter = new DealFilter(which(which), words);
        Page<DealOverview> page = lists.list(filter, after, PAGE);
        model.addAttribute("deals", page.items().stream().map(this::line).toList());
        model.addAttribute(
                "next",
                page.next() == null
                        ? null
                        : address(filter)
                                .queryParam("after", page.next())
                                .encode()
                                .toUriString());
        model.addAttribute("filter", filter);
        model.addAttribute("counts", counts());
        return "deal/deals";
    }

    private static DealFilter.Which which(String word) {
        return Arrays.stream(DealFilter.Which.values())
                .filter(one -> name(one).equals(word))
                .findFirst()
                .orElse(DealFilter.Which.ALL);
    }

    private static String name(DealFilter.Which which) {
        return which.name().toLowerCase(Locale.ROOT);
    }

    private static UriComponentsBuilder address(DealFilter filter) {
        return UriComponentsBuilder.fromPath("/deals")
                .queryParam("which", name(filter.which()))
                .queryParam("words", filter.words());
    }

    /** The filters in their order, by name, with how many deals each takes in. */
    private Map<String, Long> counts() {
        Map<DealFilter.Which, Long> counts = lists.counts();
        Map<String, Long> named = new LinkedHashMap<>();
        for (DealFilter.Which which : DealFilter.Which.values()) {
            named.put(name(which), counts.getOrDefault(which, 0L));
        }
        return named;
    }

    private DealLine line(DealOverview one) {
        Deal deal = one.deal();
        @Nullable CompanyId mine = Scope.actor().companyOrNull();
        String partner = mine == null
                ? DealWords.name(one.buyer()) + " ← " + DealWords.name(one.seller())
                : DealWords.name(deal.buyer().equals(mine) ? one.seller() : one.buyer());
        return new DealLine(
                deal.id().toString(),
                deal.reference(),
                partner,
                words.goods(deal),
                deal.total(),
                words.move(one),
                one.pending().stream().anyMatch(pending -> words.isMine(deal, pending.move())));
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
        model.addAttribute("changing", changes.open(deal.id()).isPresent());
        model.addAttribute("mayChange", words.isSide(deal) && changes.isPossible(deal.id(), false));
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
