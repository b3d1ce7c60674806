package org.hanse.integration.sandbox;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hanse.integration.sandbox.Web.Answer;
import org.hanse.integration.sandbox.Web.Request;
import org.hanse.integration.xml.MalformedXml;
import org.hanse.integration.xml.SafeXml;
import org.hanse.integration.xml.XmlNode;
import org.jspecify.annotations.Nullable;

/**
 * Plays the bank: takes pain.001 files, says what it does with them, books, and notifies. An end-to-end id is paid once:
 * a second instruction with it is refused as a duplicate.
 */
final class BankDesk {

    static final String NAME = "bank";

    private static final String CLIENT_MONEY = "DE89370400440532013000";
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final int LATE = 50;

    private final Path out;
    private final Path in;
    private final Path archive;
    private final AccountBook book;
    private final Agenda agenda;
    private final Faults faults;
    private final Pace pace;
    private final Clock clock;
    private final StatementDesk statements;

    BankDesk(SandboxOptions options, Pace pace, Agenda agenda, Faults faults) {
        this.out = Disk.folder(options.bankFolder().resolve("out"));
        this.in = Disk.folder(options.bankFolder().resolve("in"));
        this.archive = options.home().resolve("bank-archive");
        this.book = new AccountBook(options.home().resolve("account-book.jsonl"));
        this.agenda = agenda;
        this.faults = faults;
        this.pace = pace;
        this.clock = options.clock();
        this.statements = new StatementDesk(book, agenda, faults, clock, this::drop);
        agenda.on("bank-status", this::report);
        agenda.on("bank-book", this::bookAndNotify);
        agenda.on(
                "bank-garbage",
                act -> drop("garbage-" + act.get("agenda.id"), "<Document><half".getBytes(StandardCharsets.UTF_8)));
        agenda.every(LOOK, this::look);
    }

    void serve(Web web) {
        web.on("POST", "/bank/transfers", this::transfer);
        web.on("POST", "/bank/statements", request -> {
            statement();
            return Answer.json(202, Map.of());
        });
        web.on("GET", "/bank/book", request -> Answer.json(200, book.lines()));
    }

    private Answer transfer(Request request) {
        return Answer.json(202, Map.of("id", transfer(Facts.parse(request.text()))));
    }

    /** Somebody out there pays money into the client-money account. @return the transfer's id */
    String transfer(Map<String, String> given) {
        Map<String, String> transfer = new TreeMap<>(given);
        String id = transfer.computeIfAbsent("id", key -> UUID.randomUUID().toString());
        transfer.putIfAbsent("account", CLIENT_MONEY);
        transfer.putIfAbsent("code", "PMNT/RCDT/ESCT");
        transfer.put("direction", "CRDT");
        transfer.put("servicerReference", "C" + Facts.idOf("credit " + id));
        garbageIfAsked("credit " + id);
        plan("credit " + id, 1, transfer);
        if (faults.strikes(NAME, Fault.DUPLICATE, transfer.toString())) {
            agenda.plan("credit again " + id, "bank-book", pace.steps(2), transfer);
        }
        return id;
    }

    /** Sends a statement of what was booked since the last one. */
    void statement() {
        statements.ask();
    }

    List<Map<String, String>> book() {
        return book.lines();
    }

    private void look() {
        for (Path file : Disk.list(out, "*.xml")) {
            try {
                take(SafeXml.read(Disk.read(file)));
            } catch (MalformedXml e) {
                book.add(
                        "UNREADABLE",
                        String.valueOf(file.getFileName()),
                        Map.of("why", String.valueOf(e.getMessage())));
            }
            Disk.move(file, archive);
        }
    }

    private void take(XmlNode document) {
        XmlNode message = document.needAt("CstmrCdtTrfInitn");
        for (XmlNode payment : message.all("PmtInf")) {
            for (XmlNode transaction : payment.all("CdtTrfTxInf")) {
                take(order(message, payment, transaction));
            }
        }
    }

    private void take(Map<String, String> order) {
        String id = order.getOrDefault("endToEndId", "");
        if (book.has("INSTRUCTED", id)) {
            planStatus("duplicate " + id + " " + UUID.randomUUID(), 1, order, "RJCT", "DUPL");
            return;
        }
        garbageIfAsked(id);
        String said = order.toString();
        int slow = faults.strikes(NAME, Fault.TIMEOUT, said) ? LATE : 1;
        if (faults.strikes(NAME, Fault.REJECT, said)) {
            planStatus("status " + id, slow, order, "RJCT", "AC01");
        } else {
            boolean early = faults.strikes(NAME, Fault.OUT_OF_ORDER, said);
            planStatus("status " + id, early ? 4 : slow, order, "ACSP", null);
            planDebit(order, id, 2 * slow);
        }
        book.add("INSTRUCTED", id, order);
    }

    private void planDebit(Map<String, String> order, String id, int steps) {
        Map<String, String> debit = new TreeMap<>(order);
        debit.put("direction", "DBIT");
        debit.put("code", "PMNT/ICDT/ESCT");
        debit.put("servicerReference", "D" + Facts.idOf("debit " + id));
        plan("debit " + id, steps, debit);
        if (faults.strikes(NAME, Fault.DUPLICATE, order.toString())) {
            agenda.plan("debit again " + id, "bank-book", pace.steps(steps + 1L), debit);
        }
        if (faults.strikes(NAME, Fault.RETURN, order.toString())) {
            Map<String, String> back = new TreeMap<>(order);
            back.put("direction", "CRDT");
            back.put("code", "PMNT/ICDT/RRTN");
            back.put("reason", "AC04");
            back.put("servicerReference", "R" + Facts.idOf("return " + id));
            plan("return " + id, steps + 2, back);
        }
    }

    private static Map<String, String> order(XmlNode message, XmlNode payment, XmlNode transaction) {
        Map<String, String> order = new TreeMap<>();
        order.put("message", message.need("GrpHdr/MsgId"));
        order.put("payment", payment.need("PmtInfId"));
        order.put("account", number(payment.needAt("DbtrAcct")));
        order.put("instruction", transaction.need("PmtId/InstrId"));
        order.put("endToEndId", transaction.need("PmtId/EndToEndId"));
        order.put("amount", transaction.need("Amt/InstdAmt"));
        order.put("currency", transaction.needAt("Amt/InstdAmt").attribute("Ccy"));
        order.put("otherName", transaction.need("Cdtr/Nm"));
        order.put("otherAccount", number(transaction.needAt("CdtrAcct")));
        putIfSaid(order, "reference", transaction.text("RmtInf/Strd/CdtrRefInf/Ref"));
        putIfSaid(order, "text", transaction.text("RmtInf/Ustrd"));
        return order;
    }

    private static void putIfSaid(Map<String, String> order, String name, @Nullable String fact) {
        if (fact != null) {
            order.put(name, fact);
        }
    }

    private static String number(XmlNode account) {
        String iban = account.text("Id/IBAN");
        return iban != null ? iban : account.need("Id/Othr/Id");
    }

    private void garbageIfAsked(String id) {
        if (faults.strikes(NAME, Fault.MALFORMED)) {
            agenda.plan(Facts.idOf("garbage " + id), "bank-garbage", Duration.ZERO, Map.of());
        }
    }

    private void plan(String id, int steps, Map<String, String> entry) {
        agenda.plan(id, "bank-book", pace.steps(steps), entry);
    }

    private void planStatus(String id, int steps, Map<String, String> order, String code, @Nullable String reason) {
        Map<String, String> facts = new TreeMap<>(order);
        facts.put("statusCode", code);
        if (reason != null) {
            facts.put("statusReason", reason);
        }
        agenda.plan(id, "bank-status", pace.steps(steps), facts);
    }

    private void report(Map<String, String> act) {
        String id = "S" + Facts.idOf(String.valueOf(act.get("agenda.id")));
        String code = act.getOrDefault("statusCode", "ACSP");
        if ("RJCT".equals(code)) {
            book.add(
                    "REJECTED",
                    id,
                    Map.of(
                            "endToEndId",
                            String.valueOf(act.get("endToEndId")),
                            "reason",
                            String.valueOf(act.get("statusReason"))));
        }
        drop("pain.002-" + id, BankPaper.status(id, act, code, act.get("statusReason"), clock.instant()));
    }

    /** Books once, whatever the agenda does; the notification of a second time is the same message. */
    private void bookAndNotify(Map<String, String> act) {
        String reference = String.valueOf(act.get("servicerReference"));
        Map<String, String> line = new TreeMap<>(act);
        line.keySet().removeIf(key -> key.startsWith("agenda."));
        line.put("at", clock.instant().toString());
        book.add(String.valueOf(act.get("direction")), reference, line);
        String file = "camt.054-" + reference + "-" + Facts.idOf(String.valueOf(act.get("agenda.id")));
        drop(file, BankPaper.notification("N" + reference, act, clock.instant()));
    }

    private void drop(String name, byte[] content) {
        Disk.write(in.resolve(name + ".xml"), content);
    }
}
