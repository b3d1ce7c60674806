package org.hanse.reports;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hanse.document.TradePaper;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Turns a paper into the texts that stand in the template's places; nothing is calculated. */
final class PaperFacts {

    private PaperFacts() {}

    static Map<String, Object> of(TradePaper paper, ResourceBundle labels) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("title", labels.getString("title." + paper.kind().name()));
        facts.put("number", paper.number());
        facts.put("date", paper.date().toString());
        for (String role : List.of("seller", "buyer", "consignee", "notify")) {
            party(facts, paper, role);
        }
        facts.put("ourReference", paper.ourReference());
        facts.put("buyerReference", orDash(paper.buyerReference()));
        facts.put("supplierReference", orDash(paper.supplierReference()));
        facts.put("terms", paper.incoterm() + " " + paper.place() + ", Incoterms® 2020");
        facts.put("transport", orDash(String.join("\n", paper.transport())));
        facts.put("marks", orDash(String.join("\n", paper.marks())));
        facts.put("packages", paper.packages() + " " + paper.packageKind());
        facts.put("net", weight(paper.netKg()));
        facts.put("gross", weight(paper.grossKg()));
        facts.put("total", paper.total() == null ? "" : amount(paper.total()));
        facts.put("declaration", declaration(paper, labels));
        facts.put("signature", paper.parties().getFirst().name());
        facts.put("origins", origins(paper));
        return facts;
    }

    static List<Map<String, ?>> lines(TradePaper paper, ResourceBundle labels) {
        return paper.lines().stream()
                .<Map<String, ?>>map(line -> line(line, labels))
                .toList();
    }

    private static Map<String, Object> line(TradePaper.Line line, ResourceBundle labels) {
        Map<String, Object> texts = new HashMap<>();
        texts.put("no", Integer.toString(line.no()));
        texts.put("description", line.description());
        texts.put(
                "codes",
                MessageFormat.format(labels.getString("code.hs"), line.hsCode()) + "  ·  "
                        + MessageFormat.format(labels.getString("code.origin"), line.origin()));
        texts.put("quantity", number(line.quantity(), 0) + " " + line.unit());
        texts.put("price", line.unitPrice() == null ? "" : line.unitPrice());
        texts.put("amount", line.total() == null ? "" : amount(line.total()));
        texts.put("packages", Integer.toString(line.packages()));
        texts.put("net", number(line.netKg(), 1));
        texts.put("gross", number(line.grossKg(), 1));
        return texts;
    }

    private static void party(Map<String, Object> facts, TradePaper paper, String role) {
        TradePaper.@Nullable Party party = paper.parties().stream()
                .filter(one -> one.role().equals(role))
                .findFirst()
                .orElse(null);
        facts.put(role, party == null ? "–" : party.name());
        facts.put(role + "Body", party == null ? "" : body(party));
    }

    private static String body(TradePaper.Party party) {
        return Stream.concat(
                        Stream.concat(Stream.ofNullable(party.nativeName()), party.address().stream()),
                        Stream.ofNullable(party.registration()))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static String declaration(TradePaper paper, ResourceBundle labels) {
        String standard = labels.getString("declaration." + paper.kind().name());
        return paper.declaration() == null ? standard : standard + "\n" + paper.declaration();
    }

    private static String origins(TradePaper paper) {
        return paper.lines().stream().map(TradePaper.Line::origin).distinct().collect(Collectors.joining(", "));
    }

    private static String orDash(String text) {
        return text.isBlank() ? "–" : text;
    }

    static String weight(BigDecimal kilograms) {
        return number(kilograms, 1) + " kg";
    }

    static String amount(Money money) {
        return money.getCurrencyUnit().getCode() + " "
                + number(money.getAmount(), money.getCurrencyUnit().getDecimalPlaces());
    }

    private static String number(BigDecimal value, int decimals) {
        DecimalFormat format = new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(decimals);
        return format.format(value);
    }
}
