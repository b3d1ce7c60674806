package org.hanse.integration.sandbox;

import static org.hanse.integration.xml.XmlElement.of;
import static org.hanse.integration.xml.XmlElement.text;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.hanse.integration.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** The bank's messages: pain.002.001.10 and camt.054.001.08. */
final class BankPaper {

    private static final String PAIN_002 = "urn:iso:std:iso:20022:tech:xsd:pain.002.001.10";
    private static final String CAMT_054 = "urn:iso:std:iso:20022:tech:xsd:camt.054.001.08";

    private BankPaper() {}

    static byte[] status(
            String messageId, Map<String, String> order, String code, @Nullable String reason, Instant at) {
        XmlElement transaction = of(
                "TxInfAndSts",
                text("OrgnlInstrId", fact(order, "instruction")),
                text("OrgnlEndToEndId", fact(order, "endToEndId")),
                text("TxSts", code),
                reason == null ? null : of("StsRsnInf", of("Rsn", text("Cd", reason))));
        return of(
                        "Document",
                        of(
                                "CstmrPmtStsRpt",
                                of("GrpHdr", text("MsgId", messageId), text("CreDtTm", time(at))),
                                of(
                                        "OrgnlGrpInfAndSts",
                                        text("OrgnlMsgId", fact(order, "message")),
                                        text("OrgnlMsgNmId", "pain.001.001.09")),
                                of("OrgnlPmtInfAndSts", text("OrgnlPmtInfId", fact(order, "payment")), transaction)))
                .document(PAIN_002);
    }

    /** A notification of one booked entry. */
    static byte[] notification(String messageId, Map<String, String> entry, Instant at) {
        return of(
                        "Document",
                        of(
                                "BkToCstmrDbtCdtNtfctn",
                                of("GrpHdr", text("MsgId", messageId), text("CreDtTm", time(at))),
                                of(
                                        "Ntfctn",
                                        text("Id", messageId),
                                        text("CreDtTm", time(at)),
                                        of("Acct", accountId(fact(entry, "account"))),
                                        entry(entry, at))))
                .document(CAMT_054);
    }

    static XmlElement entry(Map<String, String> entry, Instant at) {
        String day = at.atZone(ZoneOffset.UTC).toLocalDate().toString();
        return of(
                "Ntry",
                text("NtryRef", "1"),
                text("Amt", fact(entry, "amount")).with("Ccy", fact(entry, "currency")),
                text("CdtDbtInd", fact(entry, "direction")),
                of("Sts", text("Cd", "BOOK")),
                of("BookgDt", text("Dt", day)),
                of("ValDt", text("Dt", day)),
                text("AcctSvcrRef", fact(entry, "servicerReference")),
                of("BkTxCd", code(fact(entry, "code").split("/"))),
                of("NtryDtls", details(entry)));
    }

    private static XmlElement code(String[] code) {
        return of("Domn", text("Cd", code[0]), of("Fmly", text("Cd", code[1]), text("SubFmlyCd", code[2])));
    }

    private static XmlElement details(Map<String, String> entry) {
        String reason = entry.get("reason");
        return of(
                "TxDtls",
                of("Refs", text("EndToEndId", entry.getOrDefault("endToEndId", "NOTPROVIDED"))),
                text("Amt", fact(entry, "amount")).with("Ccy", fact(entry, "currency")),
                text("CdtDbtInd", fact(entry, "direction")),
                parties(entry),
                remittance(entry),
                reason == null ? null : of("RtrInf", of("Rsn", text("Cd", reason))));
    }

    private static @Nullable XmlElement parties(Map<String, String> entry) {
        String name = entry.get("otherName");
        if (name == null) {
            return null;
        }
        String side = "CRDT".equals(entry.get("direction")) ? "Dbtr" : "Cdtr";
        String account = entry.get("otherAccount");
        return of(
                "RltdPties",
                of(side, of("Pty", text("Nm", name))),
                account == null ? null : of(side + "Acct", accountId(account)));
    }

    private static @Nullable XmlElement remittance(Map<String, String> entry) {
        String reference = entry.get("reference");
        if (reference != null) {
            return of(
                    "RmtInf",
                    of(
                            "Strd",
                            of("CdtrRefInf", of("Tp", of("CdOrPrtry", text("Cd", "SCOR"))), text("Ref", reference))));
        }
        String words = entry.get("text");
        return words == null ? null : of("RmtInf", text("Ustrd", words));
    }

    static XmlElement accountId(String number) {
        boolean iban = number.matches("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");
        return of("Id", iban ? text("IBAN", number) : of("Othr", text("Id", number)));
    }

    private static String fact(Map<String, String> facts, String name) {
        String fact = facts.get(name);
        if (fact == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return fact;
    }

    static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
