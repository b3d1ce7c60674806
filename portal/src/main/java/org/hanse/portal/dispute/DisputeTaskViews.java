package org.hanse.portal.dispute;

import java.util.Map;
import java.util.UUID;
import org.hanse.portal.workflow.TaskView;
import org.hanse.workflow.TaskRow;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.ui.Model;

/** Every task of a dispute shows both sides' words and papers. */
@Configuration(proxyBeanMethods = false)
class DisputeTaskViews {

    @Bean
    TaskView answerClaimView(DisputePages pages) {
        return new DisputeTask("answer-claim", pages);
    }

    @Bean
    TaskView answerOfferView(DisputePages pages) {
        return new DisputeTask("answer-offer", pages);
    }

    @Bean
    TaskView buyerEvidenceView(DisputePages pages) {
        return new DisputeTask("give-buyer-evidence", pages);
    }

    @Bean
    TaskView supplierEvidenceView(DisputePages pages) {
        return new DisputeTask("give-supplier-evidence", pages);
    }

    @Bean
    TaskView proposeSettlementView(DisputePages pages) {
        return new DisputeTask("propose-settlement", pages);
    }

    @Bean
    TaskView proposalBuyerView(DisputePages pages) {
        return new DisputeTask("answer-proposal-as-buyer", pages);
    }

    @Bean
    TaskView proposalSupplierView(DisputePages pages) {
        return new DisputeTask("answer-proposal-as-supplier", pages);
    }

    @Bean
    TaskView makeAwardView(DisputePages pages) {
        return new DisputeTask("make-award", pages);
    }

    @Bean
    TaskView reviewAppealView(DisputePages pages) {
        return new DisputeTask("review-appeal", pages);
    }

    private record DisputeTask(String taskKey, DisputePages pages) implements TaskView {

        @Override
        public void prepare(TaskRow task, Model model, Map<String, String> form) {
            pages.fill(UUID.fromString(task.businessKey()), model);
        }

        @Override
        public String afterwards(TaskRow task) {
            return "/disputes/" + task.businessKey();
        }
    }
}
