package org.hanse.sourcing.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * The scoring of an event (R9.2): pass or fail first, then points by criterion, then the weighted sum. Only passing
 * offers set the lowest cost and the fewest days. Points and totals have two decimals, rounded half up; the total is
 * rounded once, from points already rounded.
 *
 * @param criteria their weights add up to exactly 100
 */
public record Scoring(List<Criterion> criteria) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Scoring {
        criteria = List.copyOf(criteria);
        BigDecimal sum = criteria.stream().map(Criterion::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(HUNDRED) != 0) {
            throw new IllegalArgumentException("The weights add up to " + sum.toPlainString() + ", not to 100");
        }
        if (new HashSet<>(criteria.stream().map(Criterion::key).toList()).size() != criteria.size()) {
            throw new IllegalArgumentException("A criterion stands there twice");
        }
    }

    /**
     * An offer to be judged.
     *
     * @param id whose
     * @param landedMinor landed cost in euro cent, above 0
     * @param days until the goods are at the door, above 0
     * @param judged points from evaluators by criterion, 0 to 100
     * @param failed what it fails beside points, such as {@code sanctions}; empty where nothing
     */
    public record Bid(String id, long landedMinor, int days, Map<String, BigDecimal> judged, List<String> failed) {
        public Bid {
            if (landedMinor <= 0 || days <= 0) {
                throw new IllegalArgumentException("Offer " + id + " has no positive cost or time");
            }
            judged = Map.copyOf(judged);
            failed = List.copyOf(failed);
        }
    }

    /**
     * What an offer got.
     *
     * @param points by criterion, two decimals; empty where the offer failed
     * @param total two decimals; 0 where it failed
     * @param rank 1 for the highest total; 0 where it failed. Equal totals go by judged points, then by landed cost
     *     (R9.1 f); what is equal even then shares the rank
     * @param failed what it failed
     */
    public record Result(String id, Map<String, BigDecimal> points, BigDecimal total, int rank, List<String> failed) {}

    /** Judges offers. @return in the order of the offers */
    public List<Result> judge(List<Bid> bids) {
        Map<String, List<String>> failures = new LinkedHashMap<>();
        bids.forEach(bid -> failures.put(bid.id(), failures(bid)));
        List<Bid> passing = bids.stream()
                .filter(bid -> failures.getOrDefault(bid.id(), List.of()).isEmpty())
                .toList();
        long lowest = lowest(passing, Bid::landedMinor);
        long fewest = lowest(passing, Bid::days);
        Map<String, Map<String, BigDecimal>> points = new LinkedHashMap<>();
        Map<String, BigDecimal> totals = new LinkedHashMap<>();
        for (Bid bid : passing) {
            Map<String, BigDecimal> own = new LinkedHashMap<>();
            criteria.forEach(one -> own.put(one.key(), points(one, bid, lowest, fewest)));
            points.put(bid.id(), Map.copyOf(own));
            totals.put(bid.id(), total(own));
        }
        List<Bid> order = passing.stream().sorted(better(totals)).toList();
        return bids.stream()
                .map(bid -> new Result(
                        bid.id(),
                        points.getOrDefault(bid.id(), Map.of()),
                        totals.getOrDefault(bid.id(), BigDecimal.ZERO.setScale(2)),
                        rank(bid, order, better(totals)),
                        failures.getOrDefault(bid.id(), List.of())))
                .toList();
    }

    private List<String> failures(Bid bid) {
        List<String> failures = new java.util.ArrayList<>(bid.failed());
        for (Criterion one : criteria) {
            if (one.measure() == Criterion.Measure.JUDGED && judged(one, bid).compareTo(one.minimum()) < 0) {
                failures.add(one.key());
            }
        }
        return List.copyOf(failures);
    }

    private BigDecimal total(Map<String, BigDecimal> points) {
        return criteria.stream()
                .map(one -> one.weight().multiply(points.getOrDefault(one.key(), BigDecimal.ZERO)))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(HUNDRED, 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal points(Criterion criterion, Bid bid, long lowest, long fewest) {
        return switch (criterion.measure()) {
            case PRICE -> share(lowest, bid.landedMinor());
            case DELIVERY -> share(fewest, bid.days());
            case JUDGED -> judged(criterion, bid).setScale(2, RoundingMode.HALF_UP);
        };
    }

    private static BigDecimal judged(Criterion criterion, Bid bid) {
        BigDecimal points = bid.judged().getOrDefault(criterion.key(), BigDecimal.ZERO);
        if (points.signum() < 0 || points.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException(
                    "Points for " + criterion.key() + " are not between 0 and 100: " + points);
        }
        return points;
    }

    private static BigDecimal share(long best, long own) {
        return HUNDRED.multiply(BigDecimal.valueOf(best)).divide(BigDecimal.valueOf(own), 2, RoundingMode.HALF_UP);
    }

    private Comparator<Bid> better(Map<String, BigDecimal> totals) {
        return Comparator.<Bid, BigDecimal>comparing(bid -> totals.getOrDefault(bid.id(), BigDecimal.ZERO))
                .thenComparing(this::quality)
                .reversed()
                .thenComparingLong(Bid::landedMinor);
    }

    private BigDecimal quality(Bid bid) {
        return criteria.stream()
                .filter(one -> one.measure() == Criterion.Measure.JUDGED)
                .map(one -> one.weight().multiply(judged(one, bid)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static int rank(Bid bid, List<Bid> order, Comparator<Bid> better) {
        if (!order.contains(bid)) {
            return 0;
        }
        return 1
                + (int) order.stream()
                        .filter(other -> better.compare(other, bid) < 0)
                        .count();
    }

    private static long lowest(List<Bid> bids, ToLongFunction<Bid> measure) {
        return bids.stream().mapToLong(measure).min().orElse(1);
    }
}
