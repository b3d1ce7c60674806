package org.hanse.portal.sourcing;

import org.hanse.portal.workflow.TaskView;
import org.hanse.workflow.TaskRow;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tasks of requests lead to the pages of requests. */
@Configuration(proxyBeanMethods = false)
class SourcingTasks {

    private record To(String taskKey, String page) implements TaskView {
        @Override
        public String href(TaskRow task) {
            return "/rfqs/" + task.rfqId() + page;
        }
    }

    private record Then(String taskKey, String page) implements TaskView {
        @Override
        public String afterwards(TaskRow task) {
            return "/rfqs/" + task.rfqId() + page;
        }
    }

    @Bean
    TaskView quoteTask() {
        return new To("quote-rfq", "/quote");
    }

    @Bean
    TaskView quoteAgainTask() {
        return new To("quote-again", "/quote");
    }

    @Bean
    TaskView correctAddressTask() {
        return new Then("correct-address", "");
    }

    @Bean
    TaskView compareTask() {
        return new To("compare-quotations", "/comparison");
    }

    @Bean
    TaskView openTask() {
        return new Then("open-quotations", "/comparison");
    }

    @Bean
    TaskView firstShareTask() {
        return new To("hand-in-first-share", "/tender");
    }

    @Bean
    TaskView secondShareTask() {
        return new To("hand-in-second-share", "/tender");
    }

    @Bean
    TaskView recoveryShareTask() {
        return new To("hand-in-recovery-share", "/tender");
    }

    @Bean
    TaskView approveAwardTask() {
        return new Then("approve-award", "");
    }

    @Bean
    TaskView approveRequestTask() {
        return new Then("approve-request", "");
    }

    @Bean
    TaskView unansweredTask() {
        return new Then("decide-unanswered", "");
    }
}
