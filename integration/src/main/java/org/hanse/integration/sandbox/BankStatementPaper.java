package org.hanse.integration.sandbox;

import static org.hanse.integration.xml.XmlElement.of;
import static org.hanse.integration.xml.XmlElement.text;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hanse.integration.xml.XmlElement;

/** The bank's statements as camt.053.001.08. */
final class BankStatementPaper {

    private static final String CAMT_053 = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08";

    private BankStatementPaper() {}

    /** What one statement says. @param from begin of its time, as text */
    record Statement(
            String account,
            String currency,
            int sequence,
            BigDecimal opening,
            BigDecimal closing,
            String from,
            List<Map<String, String>> entries) {}

    static byte[] statements(String messageId, List<Statement> statements, Instant at) {
        List<XmlElement> parts = new ArrayList<>();
        parts.add(of("GrpHdr", text("MsgId", messageId), text("CreDtTm", BankPaper.time(at))));
        for (int i = 0; i < statements.size(); i++) {
            parts.add(statement(messageId + "-" + (i + 1), statements.get(i), at));
        }
        return of("Document", of("BkToCstmrStmt", parts.stream())).document(CAMT_053);
    }

    private static XmlElement statement(String id, Statement statement, Instant at) {
        List<XmlElement> parts = new ArrayList<>(List.of(
                text("Id", id),
                text("ElctrncSeqNb", Integer.toString(statement.sequence())),
                text("CreDtTm", BankPaper.time(at)),
                of("FrToDt", text("FrDtTm", statement.from()), text("ToDtTm", at.toString())),
                of("Acct", BankPaper.accountId(statement.account()), text("Ccy", statement.currency())),
                balance("OPBD", statement.opening(), statement.currency(), Instant.parse(statement.from())),
                balance("CLBD", statement.closing(), statement.currency(), at)));
        statement.entries().forEach(entry -> parts.add(BankPaper.entry(entry, Instant.parse(entry.get("at")))));
        return of("Stmt", parts.stream());
    }

    private static XmlElement balance(String code, BigDecimal balance, String currency, Instant at) {
        return of(
                "Bal",
                of("Tp", of("CdOrPrtry", text("Cd", code))),
                text("Amt", balance.abs().toPlainString()).with("Ccy", currency),
                text("CdtDbtInd", balance.signum() < 0 ? "DBIT" : "CRDT"),
                of("Dt", text("Dt", LocalDate.ofInstant(at, ZoneOffset.UTC).toString())));
    }
}
