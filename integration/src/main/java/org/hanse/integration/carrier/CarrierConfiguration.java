package org.hanse.integration.carrier;

import java.util.Map;
import org.hanse.integration.wire.Addresses;
import org.hanse.integration.wire.HttpOutlet;
import org.hanse.integration.wire.PortDelivery;
import org.hanse.logistics.BookingRequest;
import org.hanse.logistics.Carrier;
import org.hanse.logistics.CarrierEvents;
import org.hanse.logistics.HandOver;
import org.hanse.messaging.Delivery;
import org.hanse.messaging.Hearer;
import org.hanse.messaging.Inbox;
import org.hanse.messaging.PortJson;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The wire to the carrier. */
@Configuration(proxyBeanMethods = false)
class CarrierConfiguration {

    private static final Map<String, String> HEADERS =
            Map.of("Content-Type", "application/json", "Accept", "application/json", "API-Version", "2");

    @Bean
    HttpOutlet carrierBookingsOutlet(Addresses addresses) {
        return new HttpOutlet(DcsaCarrier.BOOKINGS, "POST", addresses.carrier() + "/v2/bookings", HEADERS);
    }

    @Bean
    HttpOutlet carrierInstructionsOutlet(Addresses addresses) {
        String url = addresses.carrier() + "/v3/shipping-instructions";
        return new HttpOutlet(DcsaCarrier.INSTRUCTIONS, "POST", url, HEADERS);
    }

    @Bean
    Delivery carrierDelivery(Carrier carrier, PortJson json) {
        return new PortDelivery(Carrier.PORT, json)
                .on(Carrier.BOOK, BookingRequest.class, carrier::book)
                .on(Carrier.HAND_OVER, HandOver.class, carrier::handOver);
    }

    @Bean
    Hearer bookingHearer(ObjectProvider<CarrierEvents> events) {
        return new BookingHearer(events);
    }

    @Bean
    Hearer trackingHearer(ObjectProvider<CarrierEvents> events, Inbox inbox) {
        return new TrackingHearer(events, inbox);
    }
}
