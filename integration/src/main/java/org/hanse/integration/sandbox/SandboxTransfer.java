package org.hanse.integration.sandbox;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Somebody out there pays into the client-money account.
 *
 * @param currency ISO 4217
 * @param amount decimal, such as {@code 48750.00}
 * @param reference structured creditor reference, or null
 * @param text unstructured remittance where there is no reference, or null
 * @param payerName who pays
 * @param payerAccount from which account, IBAN or other number
 * @param endToEndId the payer's own id, or null
 */
public record SandboxTransfer(
        String currency,
        String amount,
        @Nullable String reference,
        @Nullable String text,
        String payerName,
        String payerAccount,
        @Nullable String endToEndId) {

    Map<String, String> facts() {
        Map<String, String> facts = new TreeMap<>();
        facts.put("currency", currency);
        facts.put("amount", amount);
        facts.put("otherName", payerName);
        facts.put("otherAccount", payerAccount);
        put(facts, "reference", reference);
        put(facts, "text", text);
        put(facts, "endToEndId", endToEndId);
        return facts;
    }

    private static void put(Map<String, String> facts, String name, @Nullable String fact) {
        if (fact != null && !fact.isBlank()) {
            facts.put(name, fact);
        }
    }
}
