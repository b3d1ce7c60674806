package org.hanse.integration.carrier;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.hanse.logistics.BookingAnswer;
import org.hanse.logistics.TrackingEvent;
import org.hanse.messaging.NotDeliverable;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the carrier's notifications: DCSA Booking 2.0 (a CloudEvent) and Track and Trace 2.2 (one event or several). */
final class CarrierJson {

    private final JsonMapper mapper = JsonMapper.builder().build();

    /** The carrier's decision on a booking, or null where the notification tells none yet. */
    @Nullable
    BookingAnswer booking(byte[] body) {
        JsonNode data = read(body).path("data");
        return switch (need(data, "bookingStatus")) {
            case "CONFIRMED" -> confirmed(data);
            case "REJECTED", "DECLINED", "CANCELLED" ->
                new BookingAnswer(
                        ours(data.path("booking")), false, null, null, null, null, null, null, feedback(data));
            default -> null;
        };
    }

    private static BookingAnswer confirmed(JsonNode data) {
        JsonNode booking = data.path("booking");
        JsonNode leg = booking.path("transportPlan").path(0);
        return new BookingAnswer(
                ours(booking),
                true,
                need(data, "carrierBookingReference"),
                text(booking, "transportDocumentReference"),
                text(leg, "vesselName"),
                text(leg, "carrierExportVoyageNumber"),
                day(text(leg, "plannedDepartureDate")),
                day(text(leg, "plannedArrivalDate")),
                null);
    }

    List<TrackingEvent> events(byte[] body) {
        JsonNode root = read(body);
        List<TrackingEvent> events = new ArrayList<>();
        if (root.isArray()) {
            root.forEach(event -> events.add(event(event)));
        } else {
            events.add(event(root));
        }
        return events;
    }

    private static TrackingEvent event(JsonNode event) {
        String type = need(event, "eventType");
        String code = switch (type) {
            case "TRANSPORT" -> need(event, "transportEventTypeCode");
            case "EQUIPMENT" -> need(event, "equipmentEventTypeCode");
            case "SHIPMENT" -> need(event, "shipmentEventTypeCode");
            default -> throw new NotDeliverable("Unknown type of event: " + type);
        };
        return new TrackingEvent(
                need(event, "eventID"),
                reference(event.path("references"), "referenceType", "CR", "referenceValue"),
                reference(event.path("documentReferences"), "documentReferenceType", "BKG", "documentReferenceValue"),
                type,
                code,
                "ACT".equals(need(event, "eventClassifierCode")),
                OffsetDateTime.parse(need(event, "eventDateTime")).toInstant(),
                text(event.path("transportCall"), "UNLocationCode"),
                text(event, "equipmentReference"));
    }

    private static String ours(JsonNode booking) {
        return reference(booking.path("references"), "type", "CR", "value");
    }

    private static String reference(JsonNode references, String typeField, String type, String valueField) {
        for (JsonNode reference : references) {
            if (type.equals(text(reference, typeField))) {
                return need(reference, valueField);
            }
        }
        throw new NotDeliverable("The reference " + type + " is missing");
    }

    private static @Nullable String feedback(JsonNode data) {
        return text(data.path("feedbacks").path(0), "message");
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private JsonNode read(byte[] body) {
        try {
            return mapper.readTree(body);
        } catch (JacksonException e) {
            throw new NotDeliverable("Not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static String need(JsonNode node, String field) {
        String text = text(node, field);
        if (text == null) {
            throw new NotDeliverable(field + " is missing");
        }
        return text;
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() && !value.stringValue().isBlank() ? value.stringValue() : null;
    }
}
