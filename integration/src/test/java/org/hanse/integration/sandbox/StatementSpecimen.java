package org.hanse.integration.sandbox;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A statement as the sandbox's bank writes it, for tests of what reads it. */
public final class StatementSpecimen {

    private StatementSpecimen() {}

    /** One credit with a name and a reference, one debit with words. */
    public static byte[] paper() {
        String at = "2026-11-25T10:00:00Z";
        Map<String, String> credit = Map.of(
                "direction", "CRDT",
                "amount", "50.00",
                "currency", "EUR",
                "servicerReference", "C1",
                "code", "PMNT/RCDT/ESCT",
                "reference", "RF78HANSE2026000123",
                "otherName", "Kaeufer AG",
                "otherAccount", "FR1420041010050500013M02606",
                "at", at);
        Map<String, String> debit = Map.of(
                "direction", "DBIT",
                "amount", "2.50",
                "currency", "EUR",
                "servicerReference", "D1",
                "code", "PMNT/ICDT/ESCT",
                "endToEndId", "HANSE-D4711-R1",
                "text", "Return",
                "at", at);
        return BankStatementPaper.statements(
                "K1",
                List.of(new BankStatementPaper.Statement(
                        "DE89370400440532013000",
                        "EUR",
                        7,
                        BigDecimal.ZERO,
                        new BigDecimal("47.50"),
                        "2026-11-25T00:00:00Z",
                        List.of(credit, debit))),
                Instant.parse("2026-11-26T00:00:00.123456Z"));
    }
}
