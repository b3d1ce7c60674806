package org.hanse.integration.bank;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hanse.escrow.BankEntry;
import org.hanse.escrow.statement.BankStatement;
import org.hanse.integration.xml.MalformedXml;
import org.hanse.integration.xml.XmlNode;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Reads camt.053.001.08: statements with opening booked (OPBD, or PRCD of the day before) and closing booked balance
 * (CLBD), their number and the booked entries. Times without an offset are read as UTC; a statement without a period is
 * that of the whole day of its closing balance.
 */
final class Camt053 {

    static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08";

    private static final Set<String> OPENING = Set.of("OPBD", "PRCD");
    private static final Set<String> CLOSING = Set.of("CLBD");

    private Camt053() {}

    static List<BankStatement> read(XmlNode document) {
        List<BankStatement> found = new ArrayList<>();
        for (XmlNode statement : document.needAt("BkToCstmrStmt").all("Stmt")) {
            found.add(statement(statement));
        }
        return found;
    }

    private static BankStatement statement(XmlNode statement) {
        String account = Camt054.account(statement.needAt("Acct"));
        XmlNode opening = balance(statement, OPENING);
        XmlNode closing = balance(statement, CLOSING);
        LocalDate day = day(closing);
        return new BankStatement(
                statement.need("Id"),
                account,
                sequence(statement),
                signed(opening),
                signed(closing),
                moment(statement.text("FrToDt/FrDtTm"), day.atStartOfDay().toInstant(ZoneOffset.UTC)),
                moment(
                        statement.text("FrToDt/ToDtTm"),
                        day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC)),
                Camt054.booked(statement, account).stream().map(Camt053::line).toList());
    }

    private static BankStatement.Line line(Camt054.Booked booked) {
        BankEntry entry = booked.entry();
        return new BankStatement.Line(
                entry.servicerReference(),
                booked.credit(),
                entry.amount(),
                entry.bookedOn(),
                entry.endToEndId(),
                entry.reversal(),
                entry.code(),
                entry.otherName(),
                entry.reference() == null ? entry.text() : entry.reference());
    }

    private static XmlNode balance(XmlNode statement, Set<String> codes) {
        return statement.all("Bal").stream()
                .filter(balance -> codes.contains(String.valueOf(balance.text("Tp/CdOrPrtry/Cd"))))
                .findFirst()
                .orElseThrow(() -> new MalformedXml("The statement has no balance " + codes, null));
    }

    private static Money signed(XmlNode balance) {
        Money amount = Camt054.amount(balance.needAt("Amt"));
        return "DBIT".equals(balance.need("CdtDbtInd")) ? amount.negated() : amount;
    }

    private static long sequence(XmlNode statement) {
        String number = statement.text("ElctrncSeqNb");
        try {
            return Long.parseLong(number == null ? statement.need("LglSeqNb") : number);
        } catch (NumberFormatException e) {
            throw new MalformedXml("Not a statement's number: " + number, e);
        }
    }

    private static LocalDate day(XmlNode balance) {
        String date = balance.text("Dt/Dt");
        String text = date == null ? balance.need("Dt/DtTm") : date;
        try {
            return LocalDate.parse(text.substring(0, Math.min(10, text.length())));
        } catch (DateTimeException e) {
            throw new MalformedXml("Not a date: " + text, e);
        }
    }

    private static Instant moment(@Nullable String text, Instant otherwise) {
        if (text == null) {
            return otherwise;
        }
        try {
            boolean withOffset = text.matches(".*(Z|[+-]\\d{2}:\\d{2})");
            return withOffset
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new MalformedXml("Not a time: " + text, e);
        }
    }
}
