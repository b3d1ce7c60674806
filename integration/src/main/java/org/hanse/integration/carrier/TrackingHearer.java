package org.hanse.integration.carrier;

import java.time.DateTimeException;
import java.util.List;
import org.hanse.logistics.CarrierEvents;
import org.hanse.logistics.TrackingEvent;
import org.hanse.messaging.HeardMessage;
import org.hanse.messaging.Hearer;
import org.hanse.messaging.Inbox;
import org.hanse.messaging.NotDeliverable;
import org.springframework.beans.factory.ObjectProvider;

/** Understands the carrier's tracking events; one event told in two notifications counts once. */
final class TrackingHearer implements Hearer {

    private final ObjectProvider<CarrierEvents> events;
    private final Inbox inbox;
    private final CarrierJson json = new CarrierJson();

    TrackingHearer(ObjectProvider<CarrierEvents> events, Inbox inbox) {
        this.events = events;
        this.inbox = inbox;
    }

    @Override
    public String kind() {
        return "dcsa-event";
    }

    @Override
    public void hear(HeardMessage message) {
        for (TrackingEvent event : read(message)) {
            if (inbox.firstTime(message, event.eventId())) {
                events.getObject().tracked(event);
            }
        }
    }

    private List<TrackingEvent> read(HeardMessage message) {
        try {
            return json.events(message.body());
        } catch (DateTimeException e) {
            throw new NotDeliverable("Not a time: " + e.getMessage(), e);
        }
    }
}
