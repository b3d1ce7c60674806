package org.hanse.portal.deal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hanse.deal.Deal;
import org.hanse.deal.Deals;
import org.hanse.deal.Shipment;
import org.hanse.deal.ShipmentState;
import org.hanse.deal.Shipments;
import org.hanse.kernel.ShipmentId;
import org.hanse.logistics.Transport;
import org.hanse.logistics.Transports;
import org.hanse.portal.workflow.TaskView;
import org.hanse.workflow.TaskRow;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.ui.Model;

/** The pages of the tasks about a shipment: hand it to the carrier, receive it. */
@Configuration(proxyBeanMethods = false)
class ShipmentTasks {

    @Bean
    TaskView shipGoodsView(Deals deals, Shipments shipments, Transports transports) {
        return new OfShipment("ship-goods", deals, shipments) {
            /** Without a carrier there is nobody to hand over to: the way leads to the booking first. */
            @Override
            public String href(TaskRow task) {
                ShipmentId shipment = ShipmentId.of(task.businessKey());
                boolean booked = transports
                        .of(shipment)
                        .filter(transport -> transport.state() != Transport.State.ASKED)
                        .filter(transport -> transport.state() != Transport.State.DECLINED)
                        .isPresent();
                return booked ? super.href(task) : "/shipments/" + shipment + "/transport";
            }

            @Override
            void add(Deal deal, Shipment shipment, Model model, Map<String, String> form) {
                model.addAttribute("transport", transports.of(shipment.id()).orElse(null));
                form.put("packages", "1");
            }
        };
    }

    @Bean
    TaskView receiveGoodsView(Deals deals, Shipments shipments, ReceiptWords words) {
        return new OfShipment("receive-goods", deals, shipments) {
            @Override
            void add(Deal deal, Shipment shipment, Model model, Map<String, String> form) {
                int row = 0;
                for (var line : shipment.lines()) {
                    form.put("lines[" + row + "].received", line.shipped().toPlainString());
                    form.put("lines[" + row++ + "].rejected", "0");
                }
                if (shipment.state() == ShipmentState.ARRIVED) {
                    model.addAttribute("whole", words.consequence(shipment.id(), List.of()));
                    model.addAttribute("ownButton", true);
                }
            }
        };
    }

    /** A task of {@code trade-shipment}; afterwards one is back at the deal. */
    private abstract static class OfShipment implements TaskView {

        private final String taskKey;
        private final Deals deals;
        private final Shipments shipments;

        OfShipment(String taskKey, Deals deals, Shipments shipments) {
            this.taskKey = taskKey;
            this.deals = deals;
            this.shipments = shipments;
        }

        abstract void add(Deal deal, Shipment shipment, Model model, Map<String, String> form);

        @Override
        public String taskKey() {
            return taskKey;
        }

        @Override
        public void prepare(TaskRow task, Model model, Map<String, String> form) {
            Shipment shipment = shipments.get(ShipmentId.of(task.businessKey()));
            Deal deal = deals.get(shipment.deal());
            model.addAttribute("shipment", shipment);
            model.addAttribute("deal", deal);
            add(deal, shipment, model, form);
        }

        @Override
        public String afterwards(TaskRow task) {
            return "/deals/" + Objects.requireNonNull(task.dealId());
        }
    }
}
