package org.hanse.sourcing.evaluation;

import java.util.List;
import org.hanse.kernel.Refusal;
import org.hanse.sourcing.AwardCondition;
import org.hanse.sourcing.AwardQuotation;
import org.hanse.sourcing.Comparison;
import org.springframework.stereotype.Component;

/** Where offers are judged by points, the points have to be settled, and another than the first needs a reason. */
@Component
class AwardByPoints implements AwardCondition {

    private final CriterionRows criteria;
    private final Standings standings;

    AwardByPoints(CriterionRows criteria, Standings standings) {
        this.criteria = criteria;
        this.standings = standings;
    }

    @Override
    public void require(Comparison comparison, Comparison.Column chosen, AwardQuotation command) {
        List<Evaluation.Named> weighed = criteria.of(comparison.rfq().id());
        if (weighed.isEmpty()) {
            return;
        }
        Evaluation evaluation = standings.of(comparison, weighed);
        if (evaluation.provisional()) {
            throw new Refusal(EvaluationReason.POINTS_NOT_SETTLED);
        }
        boolean first = evaluation.results().stream()
                .anyMatch(one -> one.quotation().equals(chosen.offer().id())
                        && one.result().rank() == 1);
        if (!first && (command.reason() == null || command.reason().isBlank())) {
            throw Refusal.of(EvaluationReason.REASON_NEEDED, "reason");
        }
    }
}
