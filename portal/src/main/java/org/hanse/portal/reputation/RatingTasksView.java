package org.hanse.portal.reputation;

import org.hanse.portal.workflow.TaskView;
import org.hanse.workflow.TaskRow;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tasks to rate lead to the page of the deal's rating. */
@Configuration(proxyBeanMethods = false)
class RatingTasksView {

    private record ToRating(String taskKey) implements TaskView {
        @Override
        public String href(TaskRow task) {
            return "/deals/" + task.dealId() + "/rating";
        }
    }

    @Bean
    TaskView ratesSupplier() {
        return new ToRating("rate-supplier");
    }

    @Bean
    TaskView ratesBuyer() {
        return new ToRating("rate-buyer");
    }
}
