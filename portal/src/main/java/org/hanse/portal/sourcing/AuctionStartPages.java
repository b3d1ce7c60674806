package org.hanse.portal.sourcing;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hanse.kernel.Currencies;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.kernel.Scope;
import org.hanse.portal.web.Figures;
import org.hanse.portal.web.Sentences;
import org.hanse.sourcing.AuctionKind;
import org.hanse.sourcing.AuctionRanking;
import org.hanse.sourcing.AuctionSight;
import org.hanse.sourcing.Comparison;
import org.hanse.sourcing.Comparisons;
import org.hanse.sourcing.Rfq;
import org.hanse.sourcing.RfqState;
import org.hanse.sourcing.Rfqs;
import org.hanse.sourcing.SourcingReason;
import org.hanse.sourcing.auction.AuctionId;
import org.hanse.sourcing.auction.AuctionRecords;
import org.hanse.sourcing.auction.Auctions;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of auctions, and the page on which a buyer starts one; no page of a plain request knows of it. */
@Controller
class AuctionStartPages {

    private static final int PAGE = 50;
    private static final int LOOKED_AT = 100;

    private final BuyerActs acts;
    private final Rfqs rfqs;
    private final Comparisons comparisons;
    private final Auctions auctions;
    private final AuctionRecords records;
    private final Commands commands;
    private final Figures figures;
    private final Sentences sentences;
    private final Clock clock;

    AuctionStartPages(
            BuyerActs acts,
            Rfqs rfqs,
            Comparisons comparisons,
            Auctions auctions,
            AuctionRecords records,
            Commands commands,
            Figures figures,
            Sentences sentences,
            Clock clock) {
        this.acts = acts;
        this.rfqs = rfqs;
        this.comparisons = comparisons;
        this.auctions = auctions;
        this.records = records;
        this.commands = commands;
        this.figures = figures;
        this.sentences = sentences;
        this.clock = clock;
    }

    @GetMapping("/auctions")
    String list(@RequestParam(required = false) @Nullable String after, Model model) {
        boolean buys = Scope.actor().roles().contains("buyer");
        model.addAttribute("page", records.list(after, PAGE));
        model.addAttribute("buys", buys);
        model.addAttribute(
                "choices",
                buys
                        ? rfqs.bought(null, LOOKED_AT).items().stream()
                                .filter(AuctionStartPages::mayStart)
                                .toList()
                        : List.of());
        return "auction/list";
    }

    private static boolean mayStart(Rfq rfq) {
        return rfq.state() == RfqState.OPENED && rfq.kind().negotiates();
    }

    /** The newest auction of a request; where it has none, the buyer may start one. */
    @GetMapping("/rfqs/{id}/auction")
    String of(@PathVariable String id) {
        Optional<AuctionId> newest = auctions.of(RfqId.of(id));
        if (newest.isEmpty() && !Scope.actor().roles().contains("buyer")) {
            throw new Refusal(KernelReason.UNKNOWN);
        }
        return newest.map(auction -> "redirect:/auctions/" + auction).orElse("redirect:/rfqs/" + id + "/auction/new");
    }

    @GetMapping("/rfqs/{id}/auction/new")
    String form(@PathVariable String id, Model model) {
        Rfq rfq = startable(id);
        Comparison comparison = comparisons.of(rfq.id());
        Money best = best(comparison);
        model.addAttribute(
                "form",
                AuctionForm.proposed(
                        best == null ? Money.of(Currencies.EUR, 100) : best,
                        rfq.validityDays(),
                        clock.instant(),
                        figures.zone()));
        return fill(rfq, comparison, best, model);
    }

    @PostMapping("/rfqs/{id}/auction")
    ModelAndView begin(@PathVariable String id, @RequestParam Map<String, String> typed, Model model) {
        RfqId rfq = RfqId.of(id);
        try {
            acts.auction(rfq, commands.checked(AuctionForm.command(typed, figures.zone())));
            return new ModelAndView("redirect:/rfqs/" + id + "/auction");
        } catch (Refusal refusal) {
            model.addAttribute("refused", sentences.of(refusal));
            model.addAttribute("wrong", refusal.field());
            Map<String, String> form = new HashMap<>(typed);
            model.addAttribute("form", form);
            Comparison comparison = comparisons.of(rfq);
            return new ModelAndView(
                    fill(startable(id), comparison, best(comparison), model),
                    model.asMap(),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private Rfq startable(String id) {
        Rfq rfq = rfqs.get(RfqId.of(id));
        if (!rfq.buyer().equals(Scope.actor().companyOrNull())) {
            throw new Refusal(KernelReason.NOT_ALLOWED);
        }
        if (!mayStart(rfq)) {
            throw new Refusal(SourcingReason.NOT_NOW, rfq.reference());
        }
        return rfq;
    }

    private String fill(Rfq rfq, Comparison comparison, @Nullable Money best, Model model) {
        model.addAttribute("rfq", rfq);
        model.addAttribute("offers", standing(comparison).count());
        model.addAttribute("best", best);
        model.addAttribute("kinds", AuctionKind.values());
        model.addAttribute("sights", AuctionSight.values());
        model.addAttribute("rankings", AuctionRanking.values());
        model.addAttribute(
                "currencies",
                Stream.concat(
                                standing(comparison)
                                        .map(one -> one.offer()
                                                .total()
                                                .getCurrencyUnit()
                                                .getCode()),
                                Stream.of("EUR", "USD", "CNY"))
                        .distinct()
                        .toList());
        String zone = figures.zone().getId();
        model.addAttribute("zone", zone.substring(zone.indexOf('/') + 1).replace('_', ' '));
        model.asMap().putIfAbsent("wrong", null);
        return "auction/new";
    }

    private static Stream<Comparison.Column> standing(Comparison comparison) {
        return comparison.columns().stream().filter(one -> one.offer().standing());
    }

    /** The lowest goods value of the standing offers: in their own currency where they agree, else in euro. */
    private static @Nullable Money best(Comparison comparison) {
        List<Money> totals =
                standing(comparison).map(one -> one.offer().total()).toList();
        boolean alike = totals.stream().map(Money::getCurrencyUnit).distinct().count() == 1;
        return totals.stream()
                .map(one -> alike ? one : comparison.rates().toEuro(one))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
