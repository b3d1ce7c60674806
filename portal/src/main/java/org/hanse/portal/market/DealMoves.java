package org.hanse.portal.market;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hanse.portal.demo.Cast;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The next thing that anybody has to do in one deal, done by whoever has to do it, over the API. */
final class DealMoves {

    private static final List<String> STAFF = List.of("miriam", "daniel", "tomasz", "ines", "marta", "henrik");
    private static final String FINANCE = "tomasz";
    private static final String TASKS = "tasks/";
    private static final String DEALS = "deals/";
    private static final String SHIPMENTS = "shipments/";
    private static final String AMOUNT = "amount";
    private static final String RATE = "rate-";
    private static final int BEST = 5;
    private static final int A_CARTON = 20;

    private final Desk desk;
    private final String deal;
    private final Script script;
    private final Errands errands;
    private final Paperwork paperwork;
    private final List<String> people = new ArrayList<>();
    private @Nullable String byHand;

    /** Moves of a deal between the two people of the script. */
    DealMoves(Desk desk, String deal, Script script) {
        this.desk = desk;
        this.deal = deal;
        this.script = script;
        this.paperwork = new Paperwork(desk);
        this.errands = new Errands(desk, paperwork);
        people.add(seller());
        people.add(script.buyer());
        Cast.PLAYERS.stream()
                .filter(player -> Player.firm(script.buyer()).key().equals(player.firm()))
                .map(Cast.Player::username)
                .filter(who -> !people.contains(who))
                .forEach(people::add);
        people.addAll(STAFF);
    }

    /**
     * Something that was done.
     *
     * @param step the task's key, or {@code book-transport}, {@code pay}, {@code assign-credit}
     * @param who username
     */
    record Done(String step, String who) {}

    /** Does the first thing that can be done. Empty where everybody waits for somebody outside. */
    Optional<Done> once() {
        byHand = null;
        return task(false).or(this::booked).or(this::paid).or(() -> task(true));
    }

    /** Who has something to do that is not played; empty where nobody has. */
    Optional<String> byHand() {
        return Optional.ofNullable(byHand);
    }

    /** The deal as its buyer sees it. */
    JsonNode deal() {
        return desk.get(script.buyer(), DEALS + deal);
    }

    private String seller() {
        return script.suppliers().getFirst();
    }

    private Optional<Done> task(boolean ratings) {
        for (String who : people) {
            for (JsonNode task : desk.get(who, "tasks?size=100&deal=" + deal).path("items")) {
                String key = task.path("taskKey").asString();
                if (key.startsWith(RATE) == ratings && did(who, key, task)) {
                    return Optional.of(new Done(key, who));
                }
            }
        }
        return Optional.empty();
    }

    private boolean did(String who, String key, JsonNode task) {
        return tried(() -> own(who, key, task)) || errands.did(who, task, script);
    }

    /** What stands in the straight way of every deal; what comes up beside it is an errand. */
    private boolean own(String who, String key, JsonNode task) {
        String about = task.path("businessKey").asString();
        switch (key) {
            case "confirm-order" ->
                complete(who, task, Map.of("confirmed", true, "supplierReference", "S-" + about.substring(0, 8)));
            case "plan-shipments" -> complete(who, task, Map.of());
            case "supply-papers" -> paperwork.handIn(who, desk.get(who, SHIPMENTS + about), script, false);
            case "ship-goods" ->
                complete(who, task, Map.of("packages", 1 + script.pieces() / A_CARTON, "grossKg", gross(who, about)));
            case "receive-goods" -> complete(who, task, Map.of());
            case "make-award" ->
                complete(who, task, Map.of("percentToBuyer", "50", "reason", "Neither side could show more."));
            case "review-appeal" ->
                complete(who, task, Map.of("decision", "REFUSED", "reason", "Nothing new was brought."));
            case "rate-supplier", "rate-buyer" -> complete(who, task, Map.of("stars", BEST, "comment", "As agreed."));
            default -> {
                byHand = who;
                return false;
            }
        }
        return true;
    }

    private java.math.BigDecimal gross(String who, String shipment) {
        java.math.BigDecimal pieces = java.math.BigDecimal.ZERO;
        for (JsonNode line : desk.get(who, SHIPMENTS + shipment).path("lines")) {
            pieces = pieces.add(line.path("shipped").asDecimal());
        }
        return script.net(pieces).max(java.math.BigDecimal.ONE);
    }

    private void complete(String who, JsonNode task, Object command) {
        desk.post(who, TASKS + task.path("taskId").asString() + "/completion", command);
    }

    private Optional<Done> booked() {
        for (JsonNode shipment : deal().path("shipments")) {
            String path = SHIPMENTS + shipment.path("id").asString() + "/booking";
            boolean free = shipment.path("transport").isNull()
                    && shipment.path("arrivedAt").isNull();
            if (free && tried(() -> desk.post(seller(), path, Map.of()).isObject())) {
                return Optional.of(new Done("book-transport", seller()));
            }
        }
        return Optional.empty();
    }

    /** The buyer pays what is asked for; a credit of that sum that lost its reference is put to the deal instead. */
    private Optional<Done> paid() {
        JsonNode[] pay = new JsonNode[1];
        boolean asked = tried(() -> {
            pay[0] = desk.get(script.buyer(), DEALS + deal + "/money").path("pay");
            return pay[0].isObject();
        });
        if (!asked) {
            return Optional.empty();
        }
        JsonNode sum = pay[0].path(AMOUNT);
        for (JsonNode credit : desk.get(FINANCE, "suspense")) {
            if (sum.equals(credit.path(AMOUNT)) && assigned(credit)) {
                return Optional.of(new Done("assign-credit", FINANCE));
            }
        }
        new Paying(desk, script, new Waiting(() -> {})).pay(deal);
        return Optional.of(new Done("pay", script.buyer()));
    }

    private boolean assigned(JsonNode credit) {
        Map<String, Object> said = new HashMap<>();
        said.put("dealId", deal);
        said.put("reason", "The sum is the deal's, and the payer belongs to the buyer.");
        return tried(() -> desk.post(FINANCE, "suspense/" + credit.path("id").asString() + "/assignment", said)
                .isObject());
    }

    private static boolean tried(java.util.function.BooleanSupplier call) {
        try {
            return call.getAsBoolean();
        } catch (Refused refused) {
            if (refused.mayPass()) {
                return false;
            }
            throw refused;
        }
    }
}
