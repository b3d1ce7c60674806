package org.hanse.integration.bank;

import java.util.ArrayList;
import java.util.List;
import org.hanse.escrow.PaymentStatus;
import org.hanse.escrow.PaymentStatus.Outcome;
import org.hanse.integration.xml.XmlNode;
import org.hanse.messaging.NotDeliverable;
import org.jspecify.annotations.Nullable;

/** Reads pain.002.001.10. A status of the transaction overrides that of the payment, which overrides the group's. */
final class Pain002 {

    static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.002.001.10";

    private static final String DUPLICATE = "DUPL";

    private Pain002() {}

    static List<PaymentStatus> read(XmlNode document) {
        XmlNode report = document.needAt("CstmrPmtStsRpt");
        XmlNode group = report.needAt("OrgnlGrpInfAndSts");
        List<PaymentStatus> found = new ArrayList<>();
        for (XmlNode payment : report.all("OrgnlPmtInfAndSts")) {
            for (XmlNode transaction : payment.all("TxInfAndSts")) {
                found.add(status(group, payment, transaction));
            }
        }
        if (found.isEmpty()) {
            found.add(ofGroup(group, report.at("OrgnlPmtInfAndSts")));
        }
        return found;
    }

    private static PaymentStatus status(XmlNode group, XmlNode payment, XmlNode transaction) {
        String id = transaction.text("OrgnlEndToEndId");
        if (id == null) {
            id = ours(group.need("OrgnlMsgId"));
        }
        return first(
                id,
                List.of(
                        new Scope(transaction.text("TxSts"), reason(transaction)),
                        new Scope(payment.text("PmtInfSts"), reason(payment)),
                        new Scope(group.text("GrpSts"), reason(group))));
    }

    private static PaymentStatus ofGroup(XmlNode group, @Nullable XmlNode payment) {
        Scope ofGroup = new Scope(group.text("GrpSts"), reason(group));
        String id = ours(group.need("OrgnlMsgId"));
        return payment == null
                ? first(id, List.of(ofGroup))
                : first(id, List.of(new Scope(payment.text("PmtInfSts"), reason(payment)), ofGroup));
    }

    private record Scope(@Nullable String code, @Nullable String reason) {}

    private static PaymentStatus first(String endToEndId, List<Scope> innermostFirst) {
        for (Scope scope : innermostFirst) {
            String code = scope.code();
            if (code != null) {
                return new PaymentStatus(endToEndId, outcome(code, scope.reason()), code, scope.reason());
            }
        }
        throw new NotDeliverable("The report says no status for " + endToEndId);
    }

    private static String ours(String messageId) {
        String id = Pain001.endToEndId(messageId);
        if (id == null) {
            throw new NotDeliverable("The report is about a message that is not ours: " + messageId);
        }
        return id;
    }

    private static @Nullable String reason(XmlNode scope) {
        String code = scope.text("StsRsnInf/Rsn/Cd");
        return code != null ? code : scope.text("StsRsnInf/Rsn/Prtry");
    }

    private static Outcome outcome(String code, @Nullable String reason) {
        return switch (code) {
            case "RCVD", "ACTC", "ACCP", "ACSP", "ACSC", "ACCC", "PDNG", "PART" -> Outcome.WAIT;
            case "ACWC" -> Outcome.REVIEW;
            case "RJCT" -> DUPLICATE.equals(reason) ? Outcome.ALREADY_KNOWN : Outcome.REJECTED;
            default -> throw new NotDeliverable("Unknown payment status " + code);
        };
    }
}
