package org.hanse.portal.market;

import java.util.HashMap;
import java.util.Map;
import org.hanse.portal.market.Script.Twist;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The buyer's transfers at the bank, and what a finance officer does about one whose reference was lost. */
final class Paying {

    private static final String FINANCE = "tomasz";

    private final Desk desk;
    private final Script script;
    private final Waiting waiting;

    Paying(Desk desk, Script script, Waiting waiting) {
        this.desk = desk;
        this.script = script;
        this.waiting = waiting;
    }

    /** Pays what the house asks for; where the script says so, the bank loses the reference. */
    void pay(String deal) {
        if (script.is(Twist.WRONG_REFERENCE)) {
            String text = "for " + deal;
            transfer(deal, Player.payer(script.buyer()), text);
            assign(deal, text);
        } else {
            transfer(deal, Player.payer(script.buyer()), null);
        }
    }

    /** Somebody else pays the whole sum without its reference; the credit waits for a finance officer. */
    void withoutReference(String deal, String payer, String text) {
        transfer(deal, payer, text);
        waiting.until("credit in suspense", () -> suspended(text) != null);
    }

    private void transfer(String deal, String payer, @Nullable String text) {
        JsonNode[] request = new JsonNode[1];
        waiting.until("payment request", () -> {
            request[0] = waiting.done(() -> desk.get(script.buyer(), "deals/" + deal + "/money"))
                    .path("pay");
            return request[0].isObject();
        });
        JsonNode pay = request[0];
        Map<String, String> transfer = new HashMap<>();
        transfer.put("amount", pay.path("amount").path("amount").asString());
        transfer.put("currency", pay.path("amount").path("currency").asString());
        transfer.put("account", pay.path("iban").asString());
        transfer.put("otherName", payer);
        transfer.put("otherAccount", Player.account(script.buyer()));
        if (text == null) {
            transfer.put("reference", pay.path("reference").asString());
        } else {
            transfer.put("text", text);
        }
        desk.transfer(transfer);
    }

    /** A finance officer finds the credit among those that wait and puts it to the deal. */
    private void assign(String deal, String text) {
        waiting.until("credit in suspense", () -> {
            JsonNode credit = suspended(text);
            if (credit != null) {
                desk.post(
                        FINANCE,
                        "suspense/" + credit.path("id").asString() + "/assignment",
                        Map.of("dealId", deal, "reason", "The buyer names the deal in the text."));
            }
            return credit != null;
        });
    }

    private @Nullable JsonNode suspended(String text) {
        for (JsonNode credit : desk.get(FINANCE, "suspense")) {
            if (text.equals(credit.path("remittance").asString())) {
                return credit;
            }
        }
        return null;
    }
}
