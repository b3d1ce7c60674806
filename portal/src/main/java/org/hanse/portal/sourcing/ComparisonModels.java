package org.hanse.portal.sourcing;

import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hanse.kernel.Currencies;
import org.hanse.kernel.Refusal;
import org.hanse.portal.web.Figures;
import org.hanse.portal.web.Sentences;
import org.hanse.sourcing.Award;
import org.hanse.sourcing.Awards;
import org.hanse.sourcing.Comparison;
import org.hanse.sourcing.Comparisons;
import org.hanse.sourcing.Rfq;
import org.hanse.sourcing.RfqState;
import org.hanse.sourcing.Validities;
import org.hanse.sourcing.auction.Auctions;
import org.hanse.sourcing.evaluation.Evaluations;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts a comparison on its page, in the way it is asked for. */
@Component
class ComparisonModels {

    private final Comparisons comparisons;
    private final ComparisonTable table;
    private final ComparisonLines lines;
    private final Awards awards;
    private final Evaluations evaluations;
    private final Validities validities;
    private final Auctions auctions;
    private final DetailNotes details;
    private final Figures figures;
    private final Sentences sentences;

    ComparisonModels(
            Comparisons comparisons,
            ComparisonTable table,
            ComparisonLines lines,
            Awards awards,
            Evaluations evaluations,
            Validities validities,
            Auctions auctions,
            DetailNotes details,
            Figures figures,
            Sentences sentences) {
        this.comparisons = comparisons;
        this.table = table;
        this.lines = lines;
        this.awards = awards;
        this.evaluations = evaluations;
        this.validities = validities;
        this.auctions = auctions;
        this.details = details;
        this.figures = figures;
        this.sentences = sentences;
    }

    /** What stands in the panel before the second click. */
    record Panel(
            Comparison.Column column, Money committed, Money inEuro, Money estimated, Money limit, boolean within) {}

    /** A tipping point in words, and why. */
    record Tip(String sentence, String why) {}

    /** The comparison; an assumption that cannot be read is said, and the comparison stands as offered. */
    Comparison comparison(Rfq rfq, ComparisonQuery query, Model model) {
        try {
            return comparisons.of(rfq.id(), query.whatIf());
        } catch (Refusal refusal) {
            model.addAttribute("refused", sentences.of(refusal));
            return comparisons.of(rfq.id());
        }
    }

    void fill(Rfq rfq, ComparisonQuery query, Map<Integer, UUID> picks, Model model) {
        Comparison comparison = comparison(rfq, query, model);
        Award award = awards.latest(rfq.id()).orElse(null);
        boolean several = rfq.lines().size() > 1;
        model.addAttribute("rfq", rfq);
        model.addAttribute("query", query);
        model.addAttribute("comparison", comparison);
        model.addAttribute("byLine", several && query.byLine());
        model.addAttribute("several", several);
        model.addAttribute("judged", !evaluations.criteria(rfq.id()).isEmpty());
        model.addAttribute("rows", table.rows(comparison, query));
        model.addAttribute("currencies", currencies(comparison));
        model.addAttribute("moneys", moneys(comparison));
        model.addAttribute("tips", comparison.tips().stream().map(this::tip).toList());
        model.addAttribute("decidable", rfq.state() == RfqState.OPENED);
        model.addAttribute(
                "auctioned",
                rfq.state() == RfqState.AUCTION ? null : auctions.of(rfq.id()).orElse(null));
        model.addAttribute("made", award);
        model.addAttribute("longer", validities.asked(rfq.id()));
        model.addAttribute("details", details.of(comparison));
        model.addAttribute("seen", seen(rfq, comparison, award));
        model.addAttribute("lastPaid", table.lastNotes(comparison));
        if (several && query.byLine()) {
            List<Integer> open = awards.open(rfq.id());
            picks.keySet().retainAll(open);
            model.addAttribute("lineRows", lines.rows(comparison, picks, open));
            model.addAttribute("sum", lines.sum(comparison, picks, open));
            model.addAttribute("picks", picks);
            model.addAttribute("ordered", rfq.lines().size() - open.size());
        }
    }

    /** The panels for the second click: an award, or a better offer asked for. */
    void panels(@Nullable UUID award, @Nullable UUID counter, Model model) {
        Comparison comparison = (Comparison) Objects.requireNonNull(model.getAttribute("comparison"));
        boolean real = !comparison.assumed().assumes();
        model.addAttribute("panel", award == null || !real ? null : panel(comparison, award));
        model.addAttribute("counter", counter == null ? null : comparison.column(counter));
    }

    /** One supplier's part of an award line by line, before the second click. */
    record Part(String supplier, List<String> products, Money committed, Money inEuro) {}

    /** What would be ordered from whom, together. */
    record SplitPanel(List<Part> parts, Money inEuro, Money limit, boolean within) {}

    /** The panel for the second click of an award line by line. */
    void splitPanel(Rfq rfq, Map<Integer, UUID> picks, Model model) {
        Comparison comparison = (Comparison) Objects.requireNonNull(model.getAttribute("comparison"));
        if (comparison.assumed().assumes()) {
            return;
        }
        List<Part> parts = comparison.columns().stream()
                .filter(column -> picks.containsValue(column.offer().id()) && column.awardable())
                .map(column -> part(rfq, comparison, column, picks))
                .toList();
        Money euro = parts.stream().map(Part::inEuro).reduce(Money.zero(Currencies.EUR), Money::plus);
        Money limit = awards.ownLimit();
        model.addAttribute("splitPanel", new SplitPanel(parts, euro, limit, !euro.isGreaterThan(limit)));
    }

    private static Part part(Rfq rfq, Comparison comparison, Comparison.Column column, Map<Integer, UUID> picks) {
        List<Integer> lines = picks.entrySet().stream()
                .filter(pick -> pick.getValue().equals(column.offer().id()))
                .map(Map.Entry::getKey)
                .toList();
        Money committed = Awards.committed(column.offer(), lines);
        return new Part(
                column.supplier().name(),
                rfq.lines().stream()
                        .filter(line -> lines.contains(line.no()))
                        .map(org.hanse.sourcing.RfqLine::product)
                        .toList(),
                committed,
                comparison.rates().toEuro(committed));
    }

    /** What somebody has in front of him; where it differs from what is, the page says so. */
    String seen(Rfq rfq) {
        return seen(rfq, comparisons.of(rfq.id()), awards.latest(rfq.id()).orElse(null));
    }

    private static String seen(Rfq rfq, Comparison comparison, @Nullable Award award) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("state", rfq.state().name());
        facts.put("award", award == null ? "" : award.id() + award.state());
        comparison
                .columns()
                .forEach(column -> facts.put(
                        column.offer().invitation().toString(),
                        column.offer().version()
                                + column.offer().state()
                                + column.offer().validUntil()));
        return Integer.toHexString(facts.hashCode());
    }

    private @Nullable Panel panel(Comparison comparison, UUID quotation) {
        Comparison.Column column = comparison.column(quotation);
        if (column == null || !column.awardable()) {
            return null;
        }
        Money committed =
                Awards.committed(column.offer(), awards.open(comparison.rfq().id()));
        Money euro = comparison.rates().toEuro(committed);
        Money limit = awards.ownLimit();
        Money estimated = column.cost() == null
                ? Money.zero(Currencies.EUR)
                : column.cost().estimated();
        return new Panel(column, committed, euro, estimated, limit, !euro.isGreaterThan(limit));
    }

    private static List<String> currencies(Comparison comparison) {
        return comparison.columns().stream()
                .map(column -> column.offer().total().getCurrencyUnit())
                .distinct()
                .filter(currency ->
                        !currency.equals(Currencies.EUR) && comparison.rates().knows(currency))
                .map(currency -> comparison.rates().rate(currency).toPlainString() + " " + currency.getCode())
                .toList();
    }

    /** Currencies in which the figures can be shown: the euro, and those that somebody has quoted in. */
    private static List<String> moneys(Comparison comparison) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(Currencies.EUR),
                        comparison.columns().stream()
                                .map(column -> column.offer().total().getCurrencyUnit())
                                .filter(comparison.rates()::knows))
                .map(CurrencyUnit::getCode)
                .distinct()
                .toList();
    }

    private Tip tip(Comparison.Tip tip) {
        boolean rate = "RATE".equals(tip.kind());
        String figure = rate
                ? tip.fraction().toPlainString()
                : tip.fraction()
                        .movePointRight(2)
                        .setScale(2, RoundingMode.DOWN)
                        .stripTrailingZeros()
                        .toPlainString();
        String currency = Objects.requireNonNullElse(tip.currency(), "");
        return new Tip(
                sentences.of("sourcing.tip." + tip.kind(), tip.supplier(), figure, currency),
                sentences.of(
                        "sourcing.tip.why." + tip.kind(),
                        tip.supplier(),
                        figure,
                        figures.money(tip.landed()),
                        tip.rival(),
                        figures.money(tip.against()),
                        currency));
    }
}
