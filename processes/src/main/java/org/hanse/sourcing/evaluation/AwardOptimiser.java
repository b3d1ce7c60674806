package org.hanse.sourcing.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hanse.sourcing.evaluation.AwardModel.Limit;
import org.hanse.sourcing.evaluation.AwardQuestion.Lot;
import org.hanse.sourcing.evaluation.AwardQuestion.Offer;

/** Finds the cheapest award over lots and suppliers under limits, exactly, with a library for integer programmes. */
public final class AwardOptimiser {

    private AwardOptimiser() {}

    /** The cheapest award that keeps all limits, or which limit is in the way. */
    public static AwardSplit best(AwardQuestion question) {
        Map<Offer, Long> units = new AwardModel(question, Limit.NONE).solve();
        if (units == null) {
            return new AwardSplit(List.of(), 0, inTheWay(question));
        }
        return split(question, units);
    }

    /** The cheapest single supplier for everything: the simple award that a split has to beat. Empty where nobody can. */
    public static AwardSplit simple(AwardQuestion question) {
        return question.suppliers().stream()
                .map(supplier -> question.offers().stream()
                        .filter(offer -> offer.supplier().equals(supplier.id()))
                        .toList())
                .filter(offers -> coversAll(question, offers))
                .map(offers -> split(question, whole(question, offers)))
                .min(Comparator.comparingLong(AwardSplit::costMinor))
                .orElse(new AwardSplit(List.of(), 0, List.of()));
    }

    private static List<String> inTheWay(AwardQuestion question) {
        return Arrays.stream(Limit.values())
                .filter(limit -> limit != Limit.NONE)
                .filter(limit -> new AwardModel(question, limit).solve() != null)
                .map(limit -> limit.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    private static AwardSplit split(AwardQuestion question, Map<Offer, Long> units) {
        List<AwardSplit.Part> parts = new ArrayList<>();
        long cost = 0;
        for (Map.Entry<Offer, Long> one : units.entrySet()) {
            long part = cost(question, one.getKey(), one.getValue());
            parts.add(new AwardSplit.Part(one.getKey().lot(), one.getKey().supplier(), one.getValue(), part));
            cost = Math.addExact(cost, part);
        }
        long fixed = question.suppliers().stream()
                .filter(supplier ->
                        parts.stream().anyMatch(part -> part.supplier().equals(supplier.id())))
                .mapToLong(AwardQuestion.Supplier::fixedMinor)
                .sum();
        return new AwardSplit(parts, Math.addExact(cost, fixed), List.of());
    }

    private static long cost(AwardQuestion question, Offer offer, long units) {
        return BigDecimal.valueOf(offer.costMinor())
                .multiply(BigDecimal.valueOf(units))
                .divide(BigDecimal.valueOf(lot(question, offer).quantity()), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static boolean coversAll(AwardQuestion question, List<Offer> offers) {
        return question.lots().stream()
                .allMatch(lot -> offers.stream()
                        .anyMatch(offer -> offer.lot().equals(lot.id()) && offer.available() == lot.quantity()));
    }

    private static Map<Offer, Long> whole(AwardQuestion question, List<Offer> offers) {
        Map<Offer, Long> all = new java.util.LinkedHashMap<>();
        offers.forEach(offer -> all.put(offer, lot(question, offer).quantity()));
        return all;
    }

    private static Lot lot(AwardQuestion question, Offer offer) {
        return question.lots().stream()
                .filter(one -> one.id().equals(offer.lot()))
                .findFirst()
                .orElseThrow();
    }
}
