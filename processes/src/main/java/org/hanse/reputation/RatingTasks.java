package org.hanse.reputation;

import java.util.Map;
import org.hanse.kernel.DealId;
import org.hanse.workflow.OnTask;
import org.hanse.workflow.ProcessBean;
import org.hanse.workflow.TaskContext;
import org.springframework.transaction.annotation.Transactional;

/** Both sides rate at the end of {@code trade-order}. */
@ProcessBean("ratingTasks")
@Transactional
class RatingTasks {

    private final Ratings ratings;

    RatingTasks(Ratings ratings) {
        this.ratings = ratings;
    }

    /** The buyer rates the supplier. */
    @OnTask("rate-supplier")
    public Map<String, Object> rateSupplier(TaskContext task, RateDeal rating) {
        ratings.rate(DealId.of(task.businessKey()), rating);
        return Map.of();
    }

    /** The supplier rates the buyer. */
    @OnTask("rate-buyer")
    public Map<String, Object> rateBuyer(TaskContext task, RateDeal rating) {
        ratings.rate(DealId.of(task.businessKey()), rating);
        return Map.of();
    }
}
