package org.hanse.integration.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hanse.integration.sandbox.Web.Answer;
import org.hanse.integration.sandbox.Web.Request;
import tools.jackson.databind.JsonNode;

/** Plays the carrier: takes a booking once, confirms or declines it, and once the goods are handed over tells of them. */
final class CarrierDesk {

    static final String NAME = "carrier";

    /** Event, its type, and after how many delays it comes. */
    private record Step(String type, String code, int after, boolean atLoadPort) {}

    private static final List<Step> VOYAGE = List.of(
            new Step("EQUIPMENT", "GTIN", 1, true),
            new Step("EQUIPMENT", "LOAD", 2, true),
            new Step("TRANSPORT", "DEPA", 3, true),
            new Step("TRANSPORT", "ARRI", 6, false),
            new Step("EQUIPMENT", "DISC", 7, false),
            new Step("EQUIPMENT", "GTOT", 8, false));

    private final Agenda agenda;
    private final Faults faults;
    private final Caller caller;
    private final Shelf bookings;
    private final Pace pace;
    private final Clock clock;

    CarrierDesk(SandboxOptions options, Pace pace, Agenda agenda, Faults faults, Caller caller) {
        this.agenda = agenda;
        this.faults = faults;
        this.caller = caller;
        this.bookings = new Shelf(options.home().resolve("bookings"));
        this.pace = pace;
        this.clock = options.clock();
        agenda.on("carrier-answer", this::answer);
        agenda.on("carrier-event", this::tell);
    }

    void serve(Web web) {
        web.on("POST", "/carrier/v2/bookings", this::book);
        web.on("POST", "/carrier/v3/shipping-instructions", this::handOver);
    }

    private Answer book(Request request) {
        Patience.loseIf(faults.strikes(NAME, Fault.TIMEOUT));
        JsonNode booking = Facts.JSON.readTree(request.body());
        String reference = reference(booking);
        Map<String, String> facts = new TreeMap<>();
        facts.put("reference", reference);
        facts.put(
                "carrierReference",
                "SBX" + Facts.idOf("booking " + reference).substring(0, 9).toUpperCase(java.util.Locale.ROOT));
        facts.put("loadPort", port(booking, "POL"));
        facts.put("dischargePort", port(booking, "POD"));
        facts.put("mode", booking.path("modeOfTransport").asString("SEA"));
        facts.put("ready", booking.path("expectedDepartureDate").asString(today().toString()));
        if (!bookings.putNew(reference, facts)) {
            return Answer.problem(409, "Booking " + reference + " is known");
        }
        facts.put("declined", Boolean.toString(faults.strikes(NAME, Fault.REJECT, reference)));
        agenda.plan("booking " + reference, "carrier-answer", pace.step(), facts);
        return Answer.json(202, Map.of("carrierBookingRequestReference", "REQ-" + facts.get("carrierReference")));
    }

    private Answer handOver(Request request) {
        JsonNode goods = Facts.JSON.readTree(request.body());
        Map<String, String> booking = bookings.get(reference(goods));
        if (booking == null) {
            return Answer.problem(404, "No booking with this reference");
        }
        Map<String, String> facts = new TreeMap<>(booking);
        String container = goods.path("equipmentReference").asString("");
        if (!container.isEmpty()) {
            facts.put("container", container);
        }
        boolean mixed = faults.strikes(NAME, Fault.OUT_OF_ORDER, facts.toString());
        facts.put("twice", Boolean.toString(faults.strikes(NAME, Fault.DUPLICATE, facts.toString())));
        facts.put("garbage", Boolean.toString(faults.strikes(NAME, Fault.MALFORMED, facts.toString())));
        Duration voyage = faults.strikes(NAME, Fault.DELAY, facts.toString()) ? voyage(facts) : Duration.ZERO;
        for (Step step : VOYAGE) {
            Duration after = pace.steps(mixed ? VOYAGE.getLast().after() + 1 - step.after() : step.after());
            planEvent(facts, step, step.atLoadPort() ? after : after.plus(voyage));
        }
        return Answer.json(202, Map.of("shippingInstructionsReference", "SI-" + facts.get("carrierReference")));
    }

    private static Duration voyage(Map<String, String> booking) {
        return Duration.ofDays(days(booking));
    }

    private static int days(Map<String, String> booking) {
        return switch (String.valueOf(booking.get("mode"))) {
            case "AIR" -> 2;
            case "ROAD" -> 6;
            default -> 32;
        };
    }

    private void planEvent(Map<String, String> booking, Step step, Duration after) {
        Map<String, String> facts = new TreeMap<>(booking);
        facts.put("type", step.type());
        facts.put("code", step.code());
        facts.put("location", String.valueOf(booking.get(step.atLoadPort() ? "loadPort" : "dischargePort")));
        String id = "event " + step.code() + " " + booking.get("reference");
        agenda.plan(id, "carrier-event", after, facts);
    }

    private void answer(Map<String, String> act) {
        boolean declined = Boolean.parseBoolean(act.get("declined"));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("bookingStatus", declined ? "REJECTED" : "CONFIRMED");
        Map<String, Object> booking = new LinkedHashMap<>();
        booking.put("references", List.of(Map.of("type", "CR", "value", act.get("reference"))));
        if (declined) {
            data.put(
                    "feedbacks",
                    List.of(Map.of("severity", "ERROR", "code", "REJECTED", "message", "No space on any vessel")));
        } else {
            data.put("carrierBookingReference", act.get("carrierReference"));
            booking.put("transportDocumentReference", "BL" + act.get("carrierReference"));
            booking.put("transportPlan", List.of(leg(act)));
        }
        data.put("booking", booking);
        String id = Facts.idOf(String.valueOf(act.get("agenda.id")));
        send("carrier/bookings", id, cloudEvent(id, data));
    }

    private Map<String, Object> leg(Map<String, String> booking) {
        LocalDate ready = LocalDate.parse(String.valueOf(booking.get("ready")));
        return Map.of(
                "transportPlanStage", "MNC",
                "vesselName", "SANDBOX EXPRESS",
                "carrierExportVoyageNumber", "2647W",
                "plannedDepartureDate", ready.plusDays(1).toString(),
                "plannedArrivalDate", ready.plusDays(1L + days(booking)).toString());
    }

    private Map<String, Object> cloudEvent(String id, Map<String, Object> data) {
        return Map.of(
                "specversion", "1.0",
                "id", id,
                "source", "https://carrier.sandbox.example",
                "type", "org.dcsa.booking.v2",
                "time", clock.instant().toString(),
                "datacontenttype", "application/json",
                "subscriptionReference", "hanse",
                "data", data);
    }

    private void tell(Map<String, String> act) {
        String id = Facts.idOf(String.valueOf(act.get("agenda.id")));
        if (Boolean.parseBoolean(act.get("garbage")) && "GTIN".equals(act.get("code"))) {
            caller.send(
                    "carrier/events",
                    "application/json",
                    "garbage-" + id,
                    "{\"eventID\":".getBytes(StandardCharsets.UTF_8));
        }
        Map<String, Object> event = event(act, id);
        send("carrier/events", id, event);
        if (Boolean.parseBoolean(act.get("twice"))) {
            send("carrier/events", id, event);
            send("carrier/events", "again-" + id, event);
        }
    }

    private Map<String, Object> event(Map<String, String> act, String id) {
        String type = String.valueOf(act.get("type"));
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("eventID", "E" + id);
        event.put("eventCreatedDateTime", clock.instant().toString());
        event.put("eventType", type);
        event.put("eventClassifierCode", "ACT");
        event.put("eventDateTime", clock.instant().toString());
        event.put("TRANSPORT".equals(type) ? "transportEventTypeCode" : "equipmentEventTypeCode", act.get("code"));
        if ("EQUIPMENT".equals(type)) {
            event.put("emptyIndicatorCode", "LADEN");
        }
        if (act.get("container") != null) {
            event.put("equipmentReference", act.get("container"));
        }
        event.put(
                "transportCall",
                Map.of(
                        "transportCallID",
                        "TC-" + act.get("location"),
                        "modeOfTransport",
                        "SEA".equals(act.get("mode")) ? "VESSEL" : "TRUCK",
                        "UNLocationCode",
                        String.valueOf(act.get("location"))));
        event.put(
                "documentReferences",
                List.of(Map.of(
                        "documentReferenceType",
                        "BKG",
                        "documentReferenceValue",
                        String.valueOf(act.get("carrierReference")))));
        event.put(
                "references",
                List.of(Map.of("referenceType", "CR", "referenceValue", String.valueOf(act.get("reference")))));
        return event;
    }

    private void send(String path, String id, Map<String, Object> content) {
        caller.send(path, "application/json", id, Facts.JSON.writeValueAsBytes(content));
    }

    private static String reference(JsonNode node) {
        for (JsonNode reference : node.path("references")) {
            if ("CR".equals(reference.path("type").asString(""))) {
                return reference.path("value").asString();
            }
        }
        throw new IllegalArgumentException("references with type CR is missing");
    }

    private static String port(JsonNode booking, String type) {
        for (JsonNode location : booking.path("shipmentLocations")) {
            if (type.equals(location.path("locationTypeCode").asString(""))) {
                return location.path("location").path("UNLocationCode").asString();
            }
        }
        throw new IllegalArgumentException("shipmentLocations with type " + type + " is missing");
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
