package org.hanse.sourcing.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hanse.kernel.Actor;
import org.hanse.kernel.RfqId;
import org.hanse.kernel.Scope;
import org.hanse.screening.Screenings;
import org.hanse.sourcing.Comparison;
import org.springframework.stereotype.Component;

/** Works out how offers stand from what evaluators gave and moderators settled. */
@Component
class Standings {

    private final AppraisalRows appraisals;
    private final Screenings screenings;

    Standings(AppraisalRows appraisals, Screenings screenings) {
        this.appraisals = appraisals;
        this.screenings = screenings;
    }

    Evaluation of(Comparison comparison, List<Evaluation.Named> criteria) {
        RfqId rfq = comparison.rfq().id();
        List<Evaluation.Evaluator> evaluators = appraisals.evaluators(rfq);
        List<Evaluation.Given> given = appraisals.given(rfq);
        List<Evaluation.Settled> settled = appraisals.settled(rfq);
        boolean judged = criteria.stream().anyMatch(one -> one.criterion().measure() == Criterion.Measure.JUDGED);
        boolean sees = !judged || seesAll(evaluators);
        List<Evaluation.Given> counted =
                given.stream().filter(one -> handedIn(evaluators, one.person())).toList();
        List<Evaluation.Open> open = sees ? open(counted, settled) : List.of();
        boolean provisional = judged
                && (evaluators.isEmpty()
                        || !open.isEmpty()
                        || evaluators.stream().anyMatch(one -> one.handedInAt() == null));
        return new Evaluation(
                criteria,
                evaluators,
                own(given),
                sees ? given : List.of(),
                settled,
                open,
                sees ? results(comparison, criteria, counted, settled) : List.of(),
                provisional);
    }

    private static boolean seesAll(List<Evaluation.Evaluator> evaluators) {
        return switch (Scope.actor()) {
            case Actor.Person person -> handedIn(evaluators, person.person().value());
            case Actor.Staff staff -> true;
            case Actor.System system -> true;
            case Actor.Guest guest -> false;
            case Actor.Machine machine -> false;
        };
    }

    private static boolean handedIn(List<Evaluation.Evaluator> evaluators, UUID person) {
        return evaluators.stream().anyMatch(one -> one.person().equals(person) && one.handedInAt() != null);
    }

    private static Map<UUID, Map<String, BigDecimal>> own(List<Evaluation.Given> given) {
        Map<UUID, Map<String, BigDecimal>> own = new HashMap<>();
        if (Scope.actor() instanceof Actor.Person person) {
            given.stream()
                    .filter(one -> one.person().equals(person.person().value()))
                    .forEach(one -> own.computeIfAbsent(one.quotation(), key -> new HashMap<>())
                            .put(one.criterion(), one.points()));
        }
        return own;
    }

    private static List<Evaluation.Open> open(List<Evaluation.Given> given, List<Evaluation.Settled> settled) {
        Map<Pair, List<BigDecimal>> byPair = byPair(given);
        settled.forEach(one -> byPair.remove(new Pair(one.quotation(), one.criterion())));
        List<Evaluation.Open> open = new ArrayList<>();
        byPair.forEach((pair, points) -> {
            BigDecimal lowest = points.stream().min(BigDecimal::compareTo).orElseThrow();
            BigDecimal highest = points.stream().max(BigDecimal::compareTo).orElseThrow();
            if (highest.subtract(lowest).compareTo(Evaluations.FAR_APART) > 0) {
                open.add(new Evaluation.Open(pair.quotation(), pair.criterion(), lowest, highest));
            }
        });
        return open;
    }

    private List<Evaluation.Judged> results(
            Comparison comparison,
            List<Evaluation.Named> criteria,
            List<Evaluation.Given> given,
            List<Evaluation.Settled> settled) {
        Map<UUID, Map<String, BigDecimal>> points = new HashMap<>();
        byPair(given)
                .forEach((pair, all) -> points.computeIfAbsent(pair.quotation(), key -> new HashMap<>())
                        .put(pair.criterion(), average(all)));
        settled.forEach(one ->
                points.computeIfAbsent(one.quotation(), key -> new HashMap<>()).put(one.criterion(), one.points()));
        List<Scoring.Bid> bids = comparison.columns().stream()
                .map(column -> bid(
                        comparison, column, points.getOrDefault(column.offer().id(), Map.of())))
                .toList();
        List<Scoring.Result> results =
                new Scoring(criteria.stream().map(Evaluation.Named::criterion).toList()).judge(bids);
        List<Evaluation.Judged> judged = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            Comparison.Column column = comparison.columns().get(i);
            judged.add(
                    new Evaluation.Judged(column.offer().id(), column.supplier().name(), results.get(i)));
        }
        return judged;
    }

    /** What cannot be compared fails, with the reason; it then sets no minimum. */
    private Scoring.Bid bid(Comparison comparison, Comparison.Column column, Map<String, BigDecimal> points) {
        List<String> failed = new ArrayList<>();
        if (!column.awardable()) {
            failed.add("not-awardable");
        }
        if (!screenings.isClear(column.offer().supplier())) {
            failed.add("sanctions");
        }
        if (column.cost() == null || !column.cost().ranks()) {
            failed.add("unknown-cost");
        }
        long landed =
                column.cost() == null ? 1 : Math.max(1, column.cost().low().getAmountMinorLong());
        return new Scoring.Bid(column.offer().id().toString(), landed, days(comparison, column), points, failed);
    }

    /** Days from the opening to the door; where no timetable says, the lead time alone. */
    private static int days(Comparison comparison, Comparison.Column column) {
        if (column.arrives() == null) {
            return Math.max(1, column.offer().leadDays());
        }
        long days = ChronoUnit.DAYS.between(
                comparison.openedAt().atZone(comparison.rfq().deadlineZone()).toLocalDate(), column.arrives());
        return (int) Math.max(1, days);
    }

    /** A statistic: two decimals, half even (R2.2). */
    private static BigDecimal average(List<BigDecimal> points) {
        return points.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(points.size()), 2, RoundingMode.HALF_EVEN);
    }

    private static Map<Pair, List<BigDecimal>> byPair(List<Evaluation.Given> given) {
        Map<Pair, List<BigDecimal>> byPair = new HashMap<>();
        given.forEach(
                one -> byPair.computeIfAbsent(new Pair(one.quotation(), one.criterion()), key -> new ArrayList<>())
                        .add(one.points()));
        return byPair;
    }

    private record Pair(UUID quotation, String criterion) {}
}
