package org.hanse.integration.carrier;

import java.time.DateTimeException;
import org.hanse.logistics.BookingAnswer;
import org.hanse.logistics.CarrierEvents;
import org.hanse.messaging.HeardMessage;
import org.hanse.messaging.Hearer;
import org.hanse.messaging.NotDeliverable;
import org.springframework.beans.factory.ObjectProvider;

/** Understands the carrier's booking notifications. */
final class BookingHearer implements Hearer {

    private final ObjectProvider<CarrierEvents> events;
    private final CarrierJson json = new CarrierJson();

    BookingHearer(ObjectProvider<CarrierEvents> events) {
        this.events = events;
    }

    @Override
    public String kind() {
        return "dcsa-booking";
    }

    @Override
    public void hear(HeardMessage message) {
        BookingAnswer answer;
        try {
            answer = json.booking(message.body());
        } catch (DateTimeException e) {
            throw new NotDeliverable("Not a date: " + e.getMessage(), e);
        }
        if (answer != null) {
            events.getObject().bookingAnswered(answer);
        }
    }
}
