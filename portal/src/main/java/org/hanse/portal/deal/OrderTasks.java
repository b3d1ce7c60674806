package org.hanse.portal.deal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.hanse.deal.Deal;
import org.hanse.deal.Deals;
import org.hanse.deal.OrderLine;
import org.hanse.deal.Shipments;
import org.hanse.kernel.DealId;
import org.hanse.portal.web.Sentences;
import org.hanse.portal.workflow.TaskView;
import org.hanse.pricing.TransportMode;
import org.hanse.workflow.TaskRow;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.ui.Model;

/** The pages of the supplier's tasks about an order: confirm it, plan its shipments. */
@Configuration(proxyBeanMethods = false)
class OrderTasks {

    private static final int SHIP_DAYS_BEFORE_NEED = 14;

    /** A line with what is left to ship of it. */
    record Left(OrderLine line, BigDecimal quantity) {}

    @Bean
    TaskView confirmOrderView(Deals deals, DealWords words) {
        return new OfDeal("confirm-order", deals, words) {
            @Override
            void add(Deal deal, Model model, Map<String, String> form) {
                form.put("confirmed", "true");
            }
        };
    }

    @Bean
    TaskView planShipmentsView(Deals deals, DealWords words, Shipments shipments, Sentences sentences, Clock clock) {
        return new OfDeal("plan-shipments", deals, words) {
            @Override
            void add(Deal deal, Model model, Map<String, String> form) {
                Map<Integer, BigDecimal> left = shipments.leftToShip(deal.id());
                model.addAttribute(
                        "left",
                        deal.lines().stream()
                                .filter(line -> left.containsKey(line.no()))
                                .map(line -> new Left(line, Objects.requireNonNull(left.get(line.no()))))
                                .toList());
                Map<String, String> modes = new LinkedHashMap<>();
                for (TransportMode mode : TransportMode.values()) {
                    modes.put(mode.name(), sentences.of("deal.mode." + mode));
                }
                model.addAttribute("modes", modes);
                form.put("shipments[0].mode", TransportMode.SEA_CONTAINER.name());
                form.put("shipments[0].shipBy", shipBy(deal, clock).toString());
                int row = 0;
                for (BigDecimal quantity : left.values()) {
                    form.put("shipments[0].lines[" + row++ + "].quantity", quantity.toPlainString());
                }
            }
        };
    }

    private static LocalDate shipBy(Deal deal, Clock clock) {
        LocalDate tomorrow =
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
        LocalDate usual = deal.requiredBy().minusDays(SHIP_DAYS_BEFORE_NEED);
        return usual.isBefore(tomorrow) ? tomorrow : usual;
    }

    /** A task of {@code trade-order}: its facts are the order; afterwards one is back at the deal. */
    private abstract static class OfDeal implements TaskView {

        private final String taskKey;
        private final Deals deals;
        private final DealWords words;

        OfDeal(String taskKey, Deals deals, DealWords words) {
            this.taskKey = taskKey;
            this.deals = deals;
            this.words = words;
        }

        abstract void add(Deal deal, Model model, Map<String, String> form);

        @Override
        public String taskKey() {
            return taskKey;
        }

        @Override
        public void prepare(TaskRow task, Model model, Map<String, String> form) {
            Deal deal = deals.get(DealId.of(task.businessKey()));
            model.addAttribute("deal", deal);
            model.addAttribute("buyerName", words.name(deal.buyer()));
            model.addAttribute("sellerName", words.name(deal.seller()));
            add(deal, model, form);
        }

        @Override
        public String afterwards(TaskRow task) {
            return "/deals/" + task.businessKey();
        }
    }
}
