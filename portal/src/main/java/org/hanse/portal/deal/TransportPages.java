package org.hanse.portal.deal;

import java.time.LocalDate;
import java.util.List;
import org.hanse.deal.Deal;
import org.hanse.deal.Deals;
import org.hanse.deal.Shipment;
import org.hanse.deal.Shipments;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.ShipmentId;
import org.hanse.logistics.BookTransport;
import org.hanse.logistics.Transport;
import org.hanse.logistics.Transports;
import org.hanse.party.Companies;
import org.hanse.party.UnLocode;
import org.hanse.portal.web.ProblemWriter;
import org.hanse.portal.web.Sentences;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Booking the carrier for a shipment, and what the carrier told. */
@Controller
class TransportPages {

    private final Deals deals;
    private final Shipments shipments;
    private final Transports transports;
    private final Companies companies;
    private final Sentences sentences;

    TransportPages(Deals deals, Shipments shipments, Transports transports, Companies companies, Sentences sentences) {
        this.deals = deals;
        this.shipments = shipments;
        this.transports = transports;
        this.companies = companies;
        this.sentences = sentences;
    }

    @GetMapping("/shipments/{id}/transport")
    String show(@PathVariable String id, Model model) {
        Shipment shipment = shipments.get(ShipmentId.of(id));
        Deal deal = deals.get(shipment.deal());
        Transport transport = transports.of(shipment.id()).orElse(null);
        model.addAttribute("shipment", shipment);
        model.addAttribute("deal", deal);
        model.addAttribute("transport", transport);
        model.addAttribute("open", transport == null || transport.state() == Transport.State.DECLINED);
        model.addAttribute("from", ports(companies.get(deal.seller()).country()));
        model.addAttribute("to", ports(companies.get(deal.buyer()).country()));
        return "deal/transport";
    }

    @PostMapping("/shipments/{id}/transport")
    ModelAndView book(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String loadPort,
            @RequestParam(required = false) @Nullable String dischargePort,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate readyOn,
            Model model,
            RedirectAttributes redirect) {
        ShipmentId shipment = ShipmentId.of(id);
        try {
            transports.book(shipment, new BookTransport(named(loadPort), named(dischargePort), readyOn));
        } catch (Refusal refusal) {
            model.addAttribute("refused", sentences.of(refusal));
            return new ModelAndView(
                    show(id, model),
                    model.asMap(),
                    ProblemWriter.status(refusal.reason().kind()));
        }
        redirect.addFlashAttribute("said", "deal.transport.asked");
        return new ModelAndView("redirect:/deals/" + shipments.get(shipment).deal());
    }

    private static @Nullable String named(@Nullable String port) {
        return port == null || port.isBlank() ? null : port.strip();
    }

    /** The ports and terminals of a country, seaports first. */
    private static List<UnLocode.Place> ports(String country) {
        return UnLocode.all().stream()
                .filter(place -> place.code().startsWith(country))
                .sorted((one, two) -> Boolean.compare(two.has(UnLocode.Function.PORT), one.has(UnLocode.Function.PORT)))
                .toList();
    }
}
