package org.hanse.portal.market;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What people do about tasks that come up beside the straight way: a question, a correction, a claim, a payment. */
final class Errands {

    private static final String SEVENTY = "70";
    private static final String TASKS = "tasks/";

    private final Desk desk;
    private final Paperwork paperwork;

    Errands(Desk desk, Paperwork paperwork) {
        this.desk = desk;
        this.paperwork = paperwork;
    }

    /** Does the open tasks of a person that belong to a deal. @return how many were done */
    int run(String who, String deal, Script script) {
        int done = 0;
        for (JsonNode task : desk.get(who, "tasks?size=100&deal=" + deal).path("items")) {
            done += did(who, task, script) ? 1 : 0;
        }
        return done;
    }

    /** Does one task, if it is one of these. Somebody else may have been faster. */
    boolean did(String who, JsonNode task, Script script) {
        String key = task.path("taskKey").asString();
        try {
            if (key.equals("correct-papers")) {
                paperwork.correct(who, task.path("businessKey").asString());
                return true;
            }
            Object command = command(who, key, task, script);
            if (command == null) {
                return false;
            }
            desk.post(who, TASKS + task.path("taskId").asString() + "/completion", command);
            return true;
        } catch (Refused refused) {
            if (refused.mayPass()) {
                return false;
            }
            throw refused;
        }
    }

    private @Nullable Object command(String who, String key, JsonNode task, Script script) {
        return switch (key) {
            case "classify-goods" -> classified(who, task, script);
            case "answer-customs" -> Map.of("text", "None of the goods is dual use.");
            case "review-papers" -> review(who, task);
            case "lift-hold" -> Map.of("resume", true, "reason", "Looked at by a second pair of eyes.");
            // The story of the castings leaves its claim to whoever visits.
            case "answer-claim" -> script.is(Script.Twist.SECOND_AT_SEA) ? null : answer(script);
            case "answer-offer" -> reply(script);
            case "give-buyer-evidence", "give-supplier-evidence" ->
                Map.of("text", "Pictures and count are in the file.");
            case "propose-settlement" -> Map.of("percentToBuyer", SEVENTY, "reason", "Most of it broke on the way.");
            case "answer-proposal-as-buyer", "answer-proposal-as-supplier" ->
                script.is(Script.Twist.IN_MEDIATION) ? null : Map.of("accept", true);
            case "approve-payout", "approve-payout-second" -> Map.of("agree", true);
            case "clarify-payout" -> Map.of("explanation", "Cleared up by telephone.");
            case "give-payout-account" -> script.is(Script.Twist.PAYOUT_RETURNED) ? null : account(who, task);
            case "confirm-payout-account" ->
                script.is(Script.Twist.PAYOUT_RETURNED)
                        ? null
                        : Map.of("right", true, "evidence", "Called back on the known number.");
            default -> null;
        };
    }

    /** After a refusal of the bank the account on file is confirmed anew; where none is on file there is nothing to say. */
    private @Nullable Object account(String who, JsonNode task) {
        JsonNode money = desk.get(who, "deals/" + task.path("dealId").asString() + "/money");
        for (JsonNode payment : money.path("payments")) {
            boolean same = payment.path("id")
                    .asString()
                    .equals(task.path("businessKey").asString());
            if (same && !payment.path("endToEndId").isNull()) {
                return Map.of("keep", true);
            }
        }
        throw new IllegalStateException(who + " has no account on file");
    }

    private Object answer(Script script) {
        return script.twist().isMediated()
                ? Map.of("choice", "CONTEST", "note", "The goods left in order.")
                : Map.of("choice", "OFFER", "percentToBuyer", SEVENTY, "note", "We share the damage.");
    }

    private Object reply(Script script) {
        return script.twist().isMediated()
                ? Map.of("choice", "ESCALATE", "note", "Let somebody else look at it.")
                : Map.of("choice", "ACCEPT", "note", "Agreed.");
    }

    private Object review(String who, JsonNode task) {
        JsonNode sheet = desk.get(who, "shipments/" + task.path("businessKey").asString() + "/documents");
        boolean first = sheet.path("reviews").isEmpty();
        boolean differs = false;
        for (JsonNode check : sheet.path("checks")) {
            differs |= check.path("status").asString().equals("differs");
        }
        return first && differs
                ? Map.of("decision", "SEND_BACK", "reason", "The weights on the papers differ.")
                : Map.of("decision", "ACCEPT", "reason", "Looked at; the papers may go as they are.");
    }

    private Object classified(String who, JsonNode task, Script script) {
        JsonNode shipment =
                desk.get(who, "shipments/" + task.path("businessKey").asString());
        List<Map<String, Object>> lines = new ArrayList<>();
        for (JsonNode line : shipment.path("lines")) {
            Map<String, Object> one = new HashMap<>();
            one.put("lineNo", line.path("lineNo").asInt());
            one.put("hsCode", script.goods().hsCode());
            one.put("origin", task.path("arguments").path("from").asString());
            lines.add(one);
        }
        return Map.of("lines", lines);
    }

    /** Half of what a number says, rounded down to whole pieces. */
    static BigDecimal half(BigDecimal whole) {
        return whole.divideToIntegralValue(BigDecimal.valueOf(2));
    }
}
