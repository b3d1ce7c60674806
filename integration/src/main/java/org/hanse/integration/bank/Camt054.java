package org.hanse.integration.bank;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hanse.escrow.BankEntry;
import org.hanse.integration.xml.MalformedXml;
import org.hanse.integration.xml.XmlNode;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Reads camt.054.001.08. Only booked entries count. Where the details do not sum up to their entry, the entry is told
 * as one and marked as not itemised, so that it goes into suspense.
 */
final class Camt054 {

    static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.054.001.08";

    private Camt054() {}

    /** A booked entry and its direction. */
    record Booked(boolean credit, BankEntry entry) {}

    static List<Booked> read(XmlNode document) {
        List<Booked> found = new ArrayList<>();
        for (XmlNode notification : document.needAt("BkToCstmrDbtCdtNtfctn").all("Ntfctn")) {
            String account = account(notification.needAt("Acct"));
            found.addAll(booked(notification, account));
        }
        return found;
    }

    /** The booked entries of a notification, or of a statement: both list them in the same way. */
    static List<Booked> booked(XmlNode report, String account) {
        List<Booked> found = new ArrayList<>();
        for (XmlNode entry : report.all("Ntry")) {
            if ("BOOK".equals(entry.need("Sts/Cd"))) {
                found.addAll(details(entry, account));
            }
        }
        return found;
    }

    private static List<Booked> details(XmlNode entry, String account) {
        Money total = amount(entry.needAt("Amt"));
        List<XmlNode> details = new ArrayList<>();
        entry.all("NtryDtls").forEach(group -> details.addAll(group.all("TxDtls")));
        if (!sumsUp(details, total) || details.isEmpty()) {
            return List.of(one(entry, null, account, total, reference(entry), details.isEmpty()));
        }
        List<Booked> found = new ArrayList<>();
        for (int i = 0; i < details.size(); i++) {
            XmlNode detail = details.get(i);
            XmlNode own = detail.at("Amt");
            String reference = details.size() == 1 ? reference(entry) : reference(entry) + "#" + (i + 1);
            found.add(one(entry, detail, account, own == null ? total : amount(own), reference, true));
        }
        return found;
    }

    private static boolean sumsUp(List<XmlNode> details, Money total) {
        if (details.size() == 1 && details.getFirst().at("Amt") == null) {
            return true;
        }
        Money sum = Money.zero(total.getCurrencyUnit());
        for (XmlNode detail : details) {
            XmlNode own = detail.at("Amt");
            if (own == null || !amount(own).isSameCurrency(total)) {
                return false;
            }
            sum = sum.plus(amount(own));
        }
        return details.isEmpty() || sum.isEqual(total);
    }

    private static Booked one(
            XmlNode entry, @Nullable XmlNode detail, String account, Money amount, String reference, boolean itemised) {
        XmlNode d = detail == null ? entry : detail;
        boolean credit = "CRDT".equals(entry.need("CdtDbtInd"));
        String side = credit ? "Dbtr" : "Cdtr";
        String reason = d.text("RtrInf/Rsn/Cd");
        boolean reversal = d.at("RtrInf") != null || "true".equals(entry.text("RvslInd"));
        return new Booked(
                credit,
                new BankEntry(
                        reference,
                        account,
                        amount,
                        day(entry.needAt("BookgDt")),
                        day(entry.at("ValDt") == null ? entry.needAt("BookgDt") : entry.needAt("ValDt")),
                        provided(d.text("Refs/EndToEndId")),
                        d.text("RmtInf/Strd/CdtrRefInf/Ref"),
                        d.text("RmtInf/Ustrd"),
                        d.text("RltdPties/" + side + "/Pty/Nm"),
                        otherAccount(d.at("RltdPties/" + side + "Acct")),
                        code(entry),
                        reversal,
                        reason,
                        itemised));
    }

    private static String reference(XmlNode entry) {
        String servicer = entry.text("AcctSvcrRef");
        return servicer != null ? servicer : entry.need("NtryRef");
    }

    private static @Nullable String provided(@Nullable String endToEndId) {
        return "NOTPROVIDED".equals(endToEndId) ? null : endToEndId;
    }

    static String account(XmlNode account) {
        String iban = account.text("Id/IBAN");
        return iban != null ? iban : account.need("Id/Othr/Id");
    }

    private static @Nullable String otherAccount(@Nullable XmlNode account) {
        return account == null ? null : account(account);
    }

    private static String code(XmlNode entry) {
        String domain = entry.text("BkTxCd/Domn/Cd");
        return domain == null
                ? String.valueOf(entry.text("BkTxCd/Prtry/Cd"))
                : domain + "/" + entry.text("BkTxCd/Domn/Fmly/Cd") + "/" + entry.text("BkTxCd/Domn/Fmly/SubFmlyCd");
    }

    static Money amount(XmlNode amount) {
        try {
            return Money.of(CurrencyUnit.of(amount.attribute("Ccy")), new BigDecimal(String.valueOf(amount.text())));
        } catch (IllegalCurrencyException | ArithmeticException | NumberFormatException e) {
            throw new MalformedXml("Not an amount: " + amount.text() + " " + amount.attributeOrNull("Ccy"), e);
        }
    }

    private static LocalDate day(XmlNode choice) {
        String text = choice.text("Dt") != null ? choice.need("Dt") : choice.need("DtTm");
        try {
            return LocalDate.parse(text.substring(0, Math.min(10, text.length())));
        } catch (DateTimeException e) {
            throw new MalformedXml("Not a date: " + text, e);
        }
    }
}
