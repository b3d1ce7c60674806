package org.hanse.portal.reputation;

import org.hanse.kernel.DealId;
import org.hanse.reputation.RateDeal;
import org.hanse.reputation.Ratings;
import org.hanse.workflow.TaskRow;
import org.hanse.workflow.Tasks;
import org.springframework.stereotype.Component;

/** Rates through the open task of the own side; past the process's fortnight there is none, and the rating still counts. */
@Component
class RatingActs {

    private final Ratings ratings;
    private final Tasks tasks;

    RatingActs(Ratings ratings, Tasks tasks) {
        this.ratings = ratings;
        this.tasks = tasks;
    }

    void rate(DealId deal, RateDeal rating) {
        TaskRow ofBuyer = tasks.openOf(deal.toString(), "rate-supplier");
        TaskRow task = ofBuyer == null ? tasks.openOf(deal.toString(), "rate-buyer") : ofBuyer;
        if (task == null) {
            ratings.rate(deal, rating);
        } else {
            tasks.complete(task.taskId(), rating);
        }
    }
}
