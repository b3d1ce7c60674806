package org.hanse.integration.bank;

import static org.hanse.integration.xml.XmlElement.of;
import static org.hanse.integration.xml.XmlElement.optional;
import static org.hanse.integration.xml.XmlElement.text;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.hanse.escrow.BankAccount;
import org.hanse.escrow.PaymentInstruction;
import org.hanse.escrow.PaymentInstruction.Charges;
import org.hanse.integration.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * Writes a payment as pain.001.001.09: one message, one payment, one transaction. The message id follows from the
 * end-to-end id, so that a second copy of the same instruction is the same message.
 */
final class Pain001 {

    static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

    private static final String MESSAGE = "M-";
    private static final String PAYMENT = "P-";

    private Pain001() {}

    static String messageId(String endToEndId) {
        return MESSAGE + endToEndId;
    }

    /** The end-to-end id behind a message id of ours, or null where it is not ours. */
    static @Nullable String endToEndId(String messageId) {
        return messageId.startsWith(MESSAGE) ? messageId.substring(MESSAGE.length()) : null;
    }

    static byte[] write(PaymentInstruction payment, Instant createdAt) {
        return of("Document", of("CstmrCdtTrfInitn", header(payment, createdAt), information(payment)))
                .document(NAMESPACE);
    }

    private static XmlElement header(PaymentInstruction payment, Instant createdAt) {
        return of(
                "GrpHdr",
                text("MsgId", messageId(payment.endToEndId())),
                text("CreDtTm", createdAt.truncatedTo(ChronoUnit.SECONDS).toString()),
                text("NbOfTxs", "1"),
                text("CtrlSum", amount(payment)),
                of("InitgPty", text("Nm", name(payment.debtorName()))));
    }

    private static XmlElement information(PaymentInstruction payment) {
        return of(
                "PmtInf",
                text("PmtInfId", PAYMENT + payment.endToEndId()),
                text("PmtMtd", "TRF"),
                text("NbOfTxs", "1"),
                text("CtrlSum", amount(payment)),
                sepa(payment) ? of("PmtTpInf", of("SvcLvl", text("Cd", "SEPA"))) : null,
                of("ReqdExctnDt", text("Dt", payment.executeOn().toString())),
                of("Dbtr", text("Nm", name(payment.debtorName()))),
                account("DbtrAcct", payment.debtor()),
                agent("DbtrAgt", payment.debtor()),
                text("ChrgBr", bearer(payment.charges())),
                transaction(payment));
    }

    private static XmlElement transaction(PaymentInstruction payment) {
        return of(
                "CdtTrfTxInf",
                of("PmtId", text("InstrId", payment.endToEndId()), text("EndToEndId", payment.endToEndId())),
                of(
                        "Amt",
                        text("InstdAmt", amount(payment))
                                .with("Ccy", payment.amount().getCurrencyUnit().getCode())),
                payment.ultimateDebtor() == null ? null : of("UltmtDbtr", text("Nm", name(payment.ultimateDebtor()))),
                known(payment.creditor()) ? agent("CdtrAgt", payment.creditor()) : null,
                creditor(payment),
                account("CdtrAcct", payment.creditor()),
                remittance(payment));
    }

    private static XmlElement creditor(PaymentInstruction payment) {
        return of(
                "Cdtr",
                text("Nm", name(payment.creditorName())),
                payment.creditorCountry() == null ? null : of("PstlAdr", text("Ctry", payment.creditorCountry())));
    }

    private static boolean sepa(PaymentInstruction payment) {
        return payment.charges() == Charges.SERVICE_LEVEL;
    }

    private static boolean known(BankAccount account) {
        return account.bic() != null || account.clearingMember() != null;
    }

    private static XmlElement account(String element, BankAccount account) {
        String iban = account.iban();
        return of(element, of("Id", iban != null ? text("IBAN", iban) : of("Othr", text("Id", account.number()))));
    }

    private static XmlElement agent(String element, BankAccount account) {
        if (!known(account)) {
            return of(element, of("FinInstnId", of("Othr", text("Id", "NOTPROVIDED"))));
        }
        String member = account.clearingMember();
        return of(
                element,
                of("FinInstnId", optional("BICFI", account.bic()), member == null ? null : clearing(account, member)));
    }

    private static XmlElement clearing(BankAccount account, String member) {
        // The external code list names CNAPS "CNAPS"; it has five letters, the longest that the schema takes.
        String system = account.clearingSystem();
        return of(
                "ClrSysMmbId",
                system == null
                        ? null
                        : of("ClrSysId", system.length() > 5 ? text("Prtry", system) : text("Cd", system)),
                text("MmbId", member));
    }

    private static @Nullable XmlElement remittance(PaymentInstruction payment) {
        if (payment.reference() != null) {
            return of(
                    "RmtInf",
                    of(
                            "Strd",
                            of(
                                    "CdtrRefInf",
                                    of("Tp", of("CdOrPrtry", text("Cd", "SCOR")), text("Issr", "ISO")),
                                    text("Ref", payment.reference()))));
        }
        String words = payment.text();
        return words == null ? null : of("RmtInf", text("Ustrd", words.substring(0, Math.min(140, words.length()))));
    }

    private static String bearer(Charges charges) {
        return switch (charges) {
            case SERVICE_LEVEL -> "SLEV";
            case SHARED -> "SHAR";
            case DEBTOR -> "DEBT";
            case CREDITOR -> "CRED";
        };
    }

    private static String amount(PaymentInstruction payment) {
        return payment.amount().getAmount().toPlainString();
    }

    private static String name(String name) {
        return name.substring(0, Math.min(140, name.length()));
    }
}
