package org.hanse.sourcing.evaluation;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hanse.audit.Journal;
import org.hanse.kernel.Actor;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.kernel.Scope;
import org.hanse.sourcing.AskForQuotations;
import org.hanse.sourcing.Comparisons;
import org.hanse.sourcing.Rfq;
import org.hanse.sourcing.RfqState;
import org.hanse.sourcing.Rfqs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Judging offers by points (R9.2): weights are said with the request and never change; evaluators give points without
 * seeing each other's; where they are far apart, one of them settles the points with a reason.
 */
@Service
@Transactional
public class Evaluations {

    /** Evaluators who differ by more than this have to settle their points before the award. */
    public static final BigDecimal FAR_APART = BigDecimal.valueOf(20);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Rfqs rfqs;
    private final Comparisons comparisons;
    private final CriterionRows criteria;
    private final AppraisalRows appraisals;
    private final Standings standings;
    private final Journal journal;

    Evaluations(
            Rfqs rfqs,
            Comparisons comparisons,
            CriterionRows criteria,
            AppraisalRows appraisals,
            Standings standings,
            Journal journal) {
        this.rfqs = rfqs;
        this.comparisons = comparisons;
        this.criteria = criteria;
        this.appraisals = appraisals;
        this.standings = standings;
        this.journal = journal;
    }

    /** Writes a request that will be judged by points. The suppliers see criteria and weights. */
    public RfqId ask(AskForQuotations command, WeighCriteria weights) {
        requireSound(weights);
        RfqId rfq = rfqs.ask(command);
        criteria.insert(rfq, weights.criteria());
        journal.record(
                "sourcing.criteria-fixed",
                null,
                Map.of(
                        "rfq",
                        rfq.toString(),
                        "weights",
                        weights.criteria().stream()
                                .map(one -> one.key() + " " + one.weight().toPlainString())
                                .collect(Collectors.joining(", "))));
        return rfq;
    }

    /** By what offers are judged; empty where by landed cost alone. The invited see it too. */
    @Transactional(readOnly = true)
    public List<Evaluation.Named> criteria(RfqId rfq) {
        rfqs.get(rfq);
        return criteria.of(rfq);
    }

    /** How offers stand, as the actor may see it. @throws Refusal before the opening, or where nothing is judged */
    @Transactional(readOnly = true)
    public Evaluation of(RfqId id) {
        Rfq rfq = rfqs.get(id);
        if (!(Scope.actor() instanceof Actor.Staff)
                && !rfq.buyer().equals(Scope.actor().companyOrNull())) {
            throw new Refusal(KernelReason.NOT_ALLOWED);
        }
        return standings.of(comparisons.of(id), required(id));
    }

    /** Gives points; they may be changed until they are handed in. */
    public void appraise(RfqId id, Appraise command) {
        Rfq rfq = open(id);
        Actor.Person person = person();
        if (!comparisons.of(id).columns().stream()
                .map(one -> one.offer().id())
                .toList()
                .contains(command.quotation())) {
            throw Refusal.of(KernelReason.INVALID_FIELD, "quotation", command.quotation());
        }
        Set<String> judged = judged(id);
        appraisals.evaluator(rfq, person);
        requireNotHandedIn(id, person);
        command.points().forEach((criterion, points) -> {
            if (!judged.contains(criterion)) {
                throw Refusal.of(EvaluationReason.CRITERION_UNKNOWN, "points." + criterion, criterion);
            }
            if (points.signum() < 0
                    || points.compareTo(HUNDRED) > 0
                    || points.stripTrailingZeros().scale() > 2) {
                throw Refusal.of(EvaluationReason.POINTS_OUT_OF_RANGE, "points." + criterion, points);
            }
            appraisals.give(
                    rfq,
                    command.quotation(),
                    person.person().value(),
                    criterion,
                    points,
                    requireNonNullElse(command.note(), ""));
        });
    }

    /** Makes the own points final. From then on those of others are seen. */
    public void handIn(RfqId id) {
        Rfq rfq = open(id);
        Actor.Person person = person();
        requireNotHandedIn(id, person);
        Set<String> judged = judged(id);
        long expected = (long) judged.size() * comparisons.of(id).columns().size();
        long given = appraisals.given(id).stream()
                .filter(one -> one.person().equals(person.person().value()))
                .count();
        if (given < expected) {
            throw new Refusal(EvaluationReason.POINTS_MISSING, expected - given);
        }
        appraisals.handIn(id, person.person().value());
        journal.record("sourcing.points-handed-in", null, Map.of("rfq", rfq.reference()));
    }

    /** Settles points where evaluators are far apart; by one who has handed in. */
    public void moderate(RfqId id, Moderate command) {
        Rfq rfq = open(id);
        Actor.Person person = person();
        if (appraisals.evaluators(id).stream()
                .noneMatch(one -> one.person().equals(person.person().value()) && one.handedInAt() != null)) {
            throw new Refusal(EvaluationReason.HAND_IN_FIRST);
        }
        if (!judged(id).contains(command.criterion())) {
            throw Refusal.of(EvaluationReason.CRITERION_UNKNOWN, "criterion", command.criterion());
        }
        if (!appraisals.settle(rfq, command, person.name())) {
            throw new Refusal(EvaluationReason.ALREADY_SETTLED);
        }
        journal.record(
                "sourcing.points-settled",
                null,
                Map.of("rfq", rfq.reference(), "criterion", command.criterion(), "reason", command.reason()));
    }

    private static void requireSound(WeighCriteria weights) {
        BigDecimal sum =
                weights.criteria().stream().map(WeighCriteria.Line::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(HUNDRED) != 0) {
            throw Refusal.of(EvaluationReason.WEIGHTS_NOT_100, "criteria", sum.toPlainString());
        }
        Set<String> seen = new HashSet<>();
        weights.criteria().forEach(one -> {
            if (!seen.add(one.key())) {
                throw Refusal.of(EvaluationReason.CRITERION_TWICE, "criteria", one.key());
            }
        });
    }

    private Rfq open(RfqId id) {
        Rfq rfq = rfqs.get(id);
        if (!rfq.buyer().equals(Scope.company())) {
            throw new Refusal(KernelReason.NOT_ALLOWED);
        }
        required(id);
        if (rfq.state() != RfqState.OPENED && rfq.state() != RfqState.NEGOTIATING) {
            throw new Refusal(EvaluationReason.NOT_OPEN_FOR_POINTS);
        }
        return rfq;
    }

    private List<Evaluation.Named> required(RfqId id) {
        List<Evaluation.Named> found = criteria.of(id);
        if (found.isEmpty()) {
            throw new Refusal(EvaluationReason.NOT_JUDGED_BY_POINTS);
        }
        return found;
    }

    private Set<String> judged(RfqId id) {
        return criteria.of(id).stream()
                .map(Evaluation.Named::criterion)
                .filter(one -> one.measure() == Criterion.Measure.JUDGED)
                .map(Criterion::key)
                .collect(Collectors.toSet());
    }

    private void requireNotHandedIn(RfqId id, Actor.Person person) {
        UUID self = person.person().value();
        if (appraisals.evaluators(id).stream().anyMatch(one -> one.person().equals(self) && one.handedInAt() != null)) {
            throw new Refusal(EvaluationReason.ALREADY_HANDED_IN);
        }
    }

    private static Actor.Person person() {
        Scope.require("buyer");
        if (Scope.actor() instanceof Actor.Person person) {
            return person;
        }
        throw new Refusal(KernelReason.NOT_ALLOWED);
    }
}
