package org.hanse.portal.market;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.hanse.portal.market.Script.Twist;
import tools.jackson.databind.JsonNode;

/** Plays one deal from the question to the last rating, as its buyer and its supplier. */
final class DealPlayer {

    private static final String STATE = "state";
    private static final String SHIPMENTS = "shipments/";
    private static final String DEALS = "deals/";
    private static final String CLOSED = "closed";
    private static final int BEST = 5;

    private final Desk desk;
    private final Script script;
    private final Errands errands;
    private final Paperwork paperwork;
    private final Clock clock;
    private final BiConsumer<String, Script> opened;
    private final List<JsonNode> shipments = new ArrayList<>();
    private Asking.Order order = new Asking.Order("", "", "");
    private final Waiting waiting = new Waiting(this::errands);
    private final Paying paying;
    private final Stopwatch stopwatch;

    /** A player; {@code opened} learns of each deal as soon as it is ordered, so that the staff works on it. */
    DealPlayer(Desk desk, Script script, Clock clock, BiConsumer<String, Script> opened, Stopwatch stopwatch) {
        this.desk = desk;
        this.script = script;
        this.paperwork = new Paperwork(desk);
        this.errands = new Errands(desk, paperwork);
        this.paying = new Paying(desk, script, waiting);
        this.clock = clock;
        this.opened = opened;
        this.stopwatch = stopwatch;
    }

    /** How far a deal is played. */
    enum Stage {
        /** Ordered; the supplier has to confirm. */
        ORDERED,
        /** Confirmed; the buyer has to pay. */
        CONFIRMED,
        /** Paid; the supplier has to plan. */
        FUNDED,
        /** The papers are handed in. */
        PAPERS,
        /** At the buyer's, to be counted. */
        ARRIVED,
        /** Counted; a claim is open where something was broken. */
        RECEIVED,
        /** Paid out, closed, rated. */
        CLOSED
    }

    /** Plays to the end. @return the deal's id */
    String play() {
        return play(Stage.CLOSED);
    }

    /** Plays up to a stage and leaves the rest to people. @return the deal's id */
    String play(Stage last) {
        stopwatch.time("0 asking", this::ask);
        List<Step> steps = List.of(
                new Step("1 confirming", () -> confirm(true)),
                new Step("2 paying", this::pay),
                new Step("3 papers", this::papers),
                new Step("4 transport", this::send),
                new Step("5 receiving", this::receive),
                new Step("6 settling", this::settle));
        steps.subList(0, last.ordinal()).forEach(step -> stopwatch.time(step.name(), step.work()));
        return order.deal();
    }

    /** Goes on with what comes up until it is so. */
    void until(String what, BooleanSupplier so) {
        waiting.until(what, so);
    }

    private record Step(String name, Runnable work) {}

    private void ask() {
        Asking asking = new Asking(desk, script, clock);
        take(asking.order());
        if (script.is(Twist.ORDER_REFUSED)) {
            confirm(false);
            JsonNode comparison = waiting.done(() -> desk.get(script.buyer(), "rfqs/" + order.rfq() + "/comparison"));
            take(asking.award(order.rfq(), comparison, 1));
        }
    }

    private void take(Asking.Order placed) {
        order = placed;
        opened.accept(placed.deal(), script);
    }

    /** The supplier's come up in any deal, the buyer's where something is claimed. */
    private void errands() {
        if (!order.deal().isEmpty()) {
            errands.run(order.supplier(), order.deal(), script);
            if (script.broken() > 0) {
                errands.run(script.buyer(), order.deal(), script);
            }
        }
    }

    private void confirm(boolean yes) {
        Map<String, Object> answer = new HashMap<>(Map.of("confirmed", yes));
        if (yes) {
            answer.put("supplierReference", "S-" + script.no());
        } else {
            answer.put("reason", "The machine for this part is down.");
        }
        waiting.done(() -> desk.post(order.supplier(), DEALS + order.deal() + "/confirmation", answer));
    }

    private void pay() {
        paying.pay(order.deal());
        waiting.until("money in escrow", () -> state().equals("funded"));
    }

    /** Somebody else pays the whole sum without its reference; the credit waits for a finance officer. */
    void payWithoutReference(String payer, String text) {
        paying.withoutReference(order.deal(), payer, text);
    }

    private void papers() {
        List<Integer> parts = script.shipments();
        Map<String, Object> plan = parts.size() == 1
                ? Map.of()
                : Map.of("shipments", parts.stream().map(DealPlayer::part).toList());
        waiting.done(() -> desk.post(order.supplier(), DEALS + order.deal() + "/shipments", plan))
                .forEach(shipments::add);
        if (script.is(Twist.OLD_EXPORT)) {
            desk.fault("customs", "OLD_NEWS", reference());
        }
        shipments.forEach(this::handIn);
    }

    private void send() {
        List<String> ids =
                shipments.stream().map(one -> one.path("id").asString()).toList();
        if (script.is(Twist.SECOND_AT_SEA)) {
            desk.fault("carrier", "DELAY", shipments.getLast().path("reference").asString());
        }
        ids.forEach(this::send);
        arriving()
                .forEach(id -> waiting.until(
                        "arrival of " + id,
                        () -> shipment(id).path(STATE).asString().equals("arrived")));
    }

    /** Those shipments that do not stay at sea. */
    private List<String> arriving() {
        int arrive = script.is(Twist.SECOND_AT_SEA) ? 1 : shipments.size();
        return shipments.subList(0, arrive).stream()
                .map(one -> one.path("id").asString())
                .toList();
    }

    private void receive() {
        arriving().forEach(this::receive);
    }

    private static Map<String, Object> part(int pieces) {
        return Map.of("mode", "SEA_CONTAINER", "lines", List.of(Map.of("lineNo", 1, "quantity", pieces)));
    }

    private void handIn(JsonNode shipment) {
        String id = shipment.path("id").asString();
        if (script.is(Twist.CUSTOMS_ASKS)) {
            desk.fault("customs", "QUERY", reference());
        }
        waiting.done(() -> {
            paperwork.handIn(order.supplier(), shipment, script, script.is(Twist.PAPERS_DIFFER));
            return id;
        });
    }

    private void send(String id) {
        waiting.done(() -> desk.post(order.supplier(), SHIPMENTS + id + "/booking", Map.of()));
        waiting.until(
                "clearance of " + id, () -> shipment(id).path(STATE).asString().equals("cleared"));
        waiting.until(
                "vessel for " + id,
                () -> shipment(id).path("transport").path(STATE).asString().equals("CONFIRMED"));
        waiting.done(() -> desk.post(
                order.supplier(),
                SHIPMENTS + id + "/handover",
                Map.of("packages", 1 + script.pieces() / 20, "grossKg", 100)));
    }

    private JsonNode shipment(String id) {
        return desk.get(order.supplier(), SHIPMENTS + id);
    }

    private void receive(String id) {
        if (script.is(Twist.PAYOUT_REJECTED)) {
            desk.fault("bank", "REJECT", reference());
        }
        if (script.is(Twist.PAYOUT_RETURNED)) {
            desk.fault("bank", "RETURN", reference());
        }
        Map<String, Object> count = script.broken() == 0 ? Map.of() : Map.of("lines", List.of(counted()));
        waiting.done(() -> desk.post(script.buyer(), SHIPMENTS + id + "/receipt", count));
    }

    private Map<String, Object> counted() {
        return Map.of(
                "lineNo",
                1,
                "received",
                script.shipments().getFirst(),
                "rejected",
                script.broken(),
                "reason",
                "broken in transport");
    }

    private void settle() {
        waiting.until("the deal's end", () -> state().equals(CLOSED));
        rate(script.buyer());
        rate(order.supplier());
    }

    private void rate(String who) {
        waiting.done(
                () -> desk.post(who, DEALS + order.deal() + "/rating", Map.of("stars", BEST, "comment", "As agreed.")));
    }

    private String reference() {
        return deal().path("reference").asString();
    }

    private String state() {
        return deal().path(STATE).asString();
    }

    private JsonNode deal() {
        return desk.get(script.buyer(), DEALS + order.deal());
    }
}
