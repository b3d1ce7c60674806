package org.hanse.portal.escrow;

import java.util.Map;
import java.util.UUID;
import org.hanse.escrow.MoneySheets;
import org.hanse.escrow.Payment;
import org.hanse.portal.workflow.TaskView;
import org.hanse.workflow.TaskRow;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.ui.Model;

/** Facts of the tasks about one payment: what for, to whom, how it is divided, who has agreed. */
@Configuration(proxyBeanMethods = false)
class PayoutTaskView {

    private record View(String taskKey, MoneySheets sheets) implements TaskView {

        @Override
        public void prepare(TaskRow task, Model model, Map<String, String> form) {
            Payment payment = sheets.payment(UUID.fromString(task.businessKey()));
            model.addAttribute("payment", payment);
            model.addAttribute("sheet", sheets.of(payment.deal()));
            if (taskKey.equals("confirm-payout-account")) {
                model.addAttribute("named", sheets.namedAccount(payment).orElse(null));
            }
            if (taskKey.startsWith("approve-payout")) {
                form.put("agree", "true");
            }
        }
    }

    @Bean
    TaskView approvePayoutView(MoneySheets sheets) {
        return new View("approve-payout", sheets);
    }

    @Bean
    TaskView approvePayoutSecondView(MoneySheets sheets) {
        return new View("approve-payout-second", sheets);
    }

    @Bean
    TaskView clarifyPayoutView(MoneySheets sheets) {
        return new View("clarify-payout", sheets);
    }

    @Bean
    TaskView confirmPayoutAccountView(MoneySheets sheets) {
        return new View("confirm-payout-account", sheets);
    }

    @Bean
    TaskView givePayoutAccountView(MoneySheets sheets) {
        return new View("give-payout-account", sheets);
    }
}
