package org.hanse.portal.sourcing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.sourcing.QuotationDetails;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier typed beyond price, term and days. Fields are named after what they are about: {@code tierFrom-1} holds
 * the quantities of line 1 from which other prices count, {@code charge-tooling} an amount, {@code refund-tooling} a tick.
 */
public record DetailForm(Map<String, List<String>> fields) {

    /** Kinds of one-off charges that the form asks for. */
    static final List<String> CHARGES = List.of("tooling", "sample", "certificate");

    private static final List<String> PLAIN =
            List.of("ownReference", "minimumValue", "paymentTerms", "packaging", "netKg", "grossKg");
    private static final String NAMED = "(charge|refund|tierFrom|tierPrice|unit|factor|altText|altPrice)-[a-z0-9]+";

    public DetailForm {
        fields = Map.copyOf(fields);
    }

    /** The fields of the form that belong here. */
    static DetailForm of(Map<String, List<String>> typed) {
        Map<String, List<String>> own = new LinkedHashMap<>();
        typed.forEach((name, values) -> {
            if (PLAIN.contains(name) || name.matches(NAMED)) {
                own.put(name, values);
            }
        });
        return new DetailForm(own);
    }

    /** The form as it would have been typed for these details. */
    static DetailForm of(QuotationDetails said) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        put(fields, "ownReference", said.ownReference());
        put(fields, "minimumValue", said.minimumValue());
        put(fields, "paymentTerms", said.paymentTerms());
        put(fields, "packaging", said.packaging());
        put(fields, "netKg", said.netKg());
        put(fields, "grossKg", said.grossKg());
        said.charges().forEach(charge -> {
            put(fields, "charge-" + charge.kind(), charge.amount());
            put(fields, "refund-" + charge.kind(), charge.refundable() ? "yes" : null);
        });
        said.steps().forEach(tier -> {
            put(fields, "tierFrom-" + tier.line(), tier.from());
            put(fields, "tierPrice-" + tier.line(), tier.price());
        });
        said.conversions().forEach(one -> {
            put(fields, "unit-" + one.line(), one.unit());
            put(fields, "factor-" + one.line(), one.factor());
        });
        said.alternatives().forEach(one -> {
            put(fields, "altText-" + one.line(), one.text());
            put(fields, "altPrice-" + one.line(), one.price());
        });
        return new DetailForm(fields);
    }

    private static void put(Map<String, List<String>> fields, String name, @Nullable Object value) {
        if (value != null) {
            String text = value instanceof BigDecimal number
                    ? number.stripTrailingZeros().toPlainString()
                    : value.toString();
            fields.computeIfAbsent(name, key -> new ArrayList<>()).add(text);
        }
    }

    /** What stands in the field of this name at this place, or nothing. */
    public String value(String name, int at) {
        List<String> all = fields.getOrDefault(name, List.of());
        return at < all.size() ? Objects.requireNonNullElse(all.get(at), "").strip() : "";
    }

    /** What stands in the only field of this name, or nothing. */
    public String value(String name) {
        return value(name, 0);
    }

    /** Whether anything is said, so that the folded part opens. */
    public boolean said() {
        return fields.values().stream().flatMap(List::stream).anyMatch(one -> one != null && !one.isBlank());
    }

    QuotationDetails details() {
        return new QuotationDetails(
                text("ownReference"),
                charges(),
                tiers(),
                conversions(),
                alternatives(),
                number("minimumValue", 0),
                text("paymentTerms"),
                text("packaging"),
                number("netKg", 0),
                number("grossKg", 0));
    }

    private List<QuotationDetails.Charge> charges() {
        List<QuotationDetails.Charge> charges = new ArrayList<>();
        for (String kind : CHARGES) {
            BigDecimal amount = number("charge-" + kind, 0);
            if (amount != null && amount.signum() != 0) {
                charges.add(new QuotationDetails.Charge(
                        kind, amount, !value("refund-" + kind).isEmpty()));
            }
        }
        return charges;
    }

    private List<QuotationDetails.Tier> tiers() {
        List<QuotationDetails.Tier> tiers = new ArrayList<>();
        for (int line : lines("tierFrom-")) {
            for (int at = 0;
                    at < fields.getOrDefault("tierFrom-" + line, List.of()).size();
                    at++) {
                BigDecimal from = number("tierFrom-" + line, at);
                if (from != null) {
                    tiers.add(new QuotationDetails.Tier(line, from, needed("tierPrice-" + line, at)));
                }
            }
        }
        return tiers;
    }

    private List<QuotationDetails.Conversion> conversions() {
        List<QuotationDetails.Conversion> conversions = new ArrayList<>();
        for (int line : lines("unit-")) {
            if (!value("unit-" + line).isEmpty()) {
                conversions.add(
                        new QuotationDetails.Conversion(line, value("unit-" + line), needed("factor-" + line, 0)));
            }
        }
        return conversions;
    }

    private List<QuotationDetails.Alternative> alternatives() {
        List<QuotationDetails.Alternative> alternatives = new ArrayList<>();
        for (int line : lines("altText-")) {
            if (!value("altText-" + line).isEmpty()) {
                alternatives.add(new QuotationDetails.Alternative(
                        line, value("altText-" + line), number("altPrice-" + line, 0)));
            }
        }
        return alternatives;
    }

    private TreeSet<Integer> lines(String prefix) {
        TreeSet<Integer> lines = new TreeSet<>();
        fields.keySet().stream()
                .filter(name -> name.matches(prefix + "[0-9]{1,3}"))
                .forEach(name -> lines.add(Integer.valueOf(name.substring(prefix.length()))));
        return lines;
    }

    private @Nullable String text(String name) {
        return value(name).isEmpty() ? null : value(name);
    }

    private BigDecimal needed(String name, int at) {
        BigDecimal number = number(name, at);
        if (number == null) {
            throw Refusal.of(KernelReason.INVALID_FIELD, name, name);
        }
        return number;
    }

    private @Nullable BigDecimal number(String name, int at) {
        String typed = value(name, at).replace(",", "");
        try {
            return typed.isEmpty() ? null : new BigDecimal(typed);
        } catch (NumberFormatException e) {
            throw Refusal.of(KernelReason.INVALID_FIELD, name, typed).because(e);
        }
    }
}
