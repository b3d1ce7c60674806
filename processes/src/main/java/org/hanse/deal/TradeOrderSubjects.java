package org.hanse.deal;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hanse.kernel.DealId;
import org.hanse.kernel.ShipmentId;
import org.hanse.party.Companies;
import org.hanse.workflow.TaskContext;
import org.hanse.workflow.TaskSubject;
import org.hanse.workflow.TaskSubjects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the inbox says about the tasks of deals and shipments. */
@Configuration(proxyBeanMethods = false)
class TradeOrderSubjects {

    @Bean
    TaskSubjects tradeOrderSubjects(DealRows deals, Companies companies) {
        return new Describe("trade-order", deals, companies) {
            @Override
            public TaskSubject describe(TaskContext task) {
                Deal deal = deals().get(DealId.of(task.businessKey()));
                return subject(deal, deal.reference(), "");
            }
        };
    }

    @Bean
    TaskSubjects orderChangeSubjects(DealRows deals, Companies companies, ChangeRows changes) {
        return new Describe("order-change", deals, companies) {
            @Override
            public TaskSubject describe(TaskContext task) {
                OrderChange change = changes.get(UUID.fromString(task.businessKey()));
                Deal deal = deals().get(change.deal());
                TaskSubject of = subject(deal, deal.reference(), "");
                Map<String, String> arguments = new HashMap<>(of.arguments());
                arguments.put("no", Integer.toString(change.no()));
                arguments.put(
                        "proposer",
                        arguments.getOrDefault(change.proposedBy().equals(deal.buyer()) ? "buyer" : "supplier", ""));
                return new TaskSubject(
                        of.reference(), of.title(), change.totalAfter(), of.dealId(), of.rfqId(), arguments);
            }
        };
    }

    @Bean
    TaskSubjects tradeShipmentSubjects(DealRows deals, Companies companies, ShipmentRows shipments) {
        return new Describe("trade-shipment", deals, companies) {
            @Override
            public TaskSubject describe(TaskContext task) {
                Shipment shipment = shipments.get(ShipmentId.of(task.businessKey()));
                return subject(
                        deals().get(shipment.deal()),
                        shipment.reference(),
                        shipment.id().toString());
            }
        };
    }

    @Bean
    TaskSubjects companyHoldSubjects(DealRows deals, Companies companies, Holds holds) {
        return new Describe("company-hold", deals, companies) {
            @Override
            public TaskSubject describe(TaskContext task) {
                Hold hold = holds.get(java.util.UUID.fromString(task.businessKey()));
                return subject(deals().get(hold.deal()), holds.about(hold), "");
            }
        };
    }

    private abstract static class Describe implements TaskSubjects {

        private final String processKey;
        private final DealRows deals;
        private final Companies companies;

        Describe(String processKey, DealRows deals, Companies companies) {
            this.processKey = processKey;
            this.deals = deals;
            this.companies = companies;
        }

        @Override
        public String processKey() {
            return processKey;
        }

        DealRows deals() {
            return deals;
        }

        TaskSubject subject(Deal deal, String reference, String shipment) {
            OrderLine first = deal.lines().getFirst();
            String more = deal.lines().size() > 1 ? " +" + (deal.lines().size() - 1) : "";
            return new TaskSubject(
                    reference,
                    first.product() + more,
                    deal.total(),
                    deal.id().value(),
                    deal.rfq() == null ? null : deal.rfq().value(),
                    Map.of(
                            "buyer",
                            companies.get(deal.buyer()).name(),
                            "supplier",
                            companies.get(deal.seller()).name(),
                            "reference",
                            reference,
                            "shipment",
                            shipment));
        }
    }
}
