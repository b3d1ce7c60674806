package org.hanse.customs;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a paper says from its text, by the labels that such papers carry in English and Chinese. What has no label
 * is not guessed: it could not be read.
 */
final class FactReader {

    private static final String NUMBER = "([0-9][0-9 ,.]*[0-9]|[0-9])";
    private static final String DATE = "([0-9]{4}-[0-9]{2}-[0-9]{2})";
    private static final String REST = "([^\\n\\r]{1,120})";
    private static final Map<Fact, Pattern> LABELS = new LinkedHashMap<>();

    static {
        label(
                Fact.NUMBER,
                "(?:b/l no\\.?|bill of lading no\\.?|waybill no\\.?|awb no\\.?|certificate no\\.?|number|编号)",
                REST);
        label(Fact.GROSS_KG, "(?:gross weight|gross mass|毛重)", NUMBER);
        label(Fact.NET_KG, "(?:net weight|净重)", NUMBER);
        label(Fact.PACKAGES, "(?:number of packages|packages|no\\. of pkgs|件数)", NUMBER);
        label(Fact.CONTAINERS, "(?:container(?: no\\.?|s)?|箱号)", "((?:[A-Z]{4}[0-9]{7}[, ]*)+)");
        label(Fact.SEALS, "(?:seal(?: no\\.?|s)?|封号)", REST);
        label(Fact.CONSIGNEE, "(?:consignee|收货人)", REST);
        label(Fact.CONSIGNOR, "(?:shipper|consignor|发货人)", REST);
        label(Fact.ON_BOARD, "(?:shipped on board|on board date|on board|装船日期)", DATE);
        label(Fact.ORIGIN, "(?:country of origin|原产国)", "([A-Z]{2}(?:, ?[A-Z]{2})*)");
        label(Fact.HS, "(?:hs codes?|hs)", "([0-9][0-9. ,]{5,})");
        label(Fact.EXPIRES, "(?:valid until|expires|有效期至)", DATE);
        label(Fact.INSURED, "(?:insured amount|sum insured|insured value|保险金额)", "(?:[A-Z]{3} ?)?" + NUMBER);
        label(Fact.CURRENCY, "(?:insured amount|sum insured|insured value|currency|保险金额)", "([A-Z]{3})");
        label(Fact.SHIP, "(?:imo(?: no\\.?)?)", "([0-9]{7})");
        label(Fact.DATE, "(?:date of issue|issued|date|日期)", DATE);
        label(Fact.MARKS, "(?:marks and numbers|marks|唛头)", REST);
    }

    private FactReader() {}

    private static void label(Fact fact, String label, String value) {
        LABELS.put(fact, Pattern.compile("(?im)^[ \\t]*" + label + "[ \\t]*[:：][ \\t]*(?-i:" + value + ")"));
    }

    static Map<Fact, String> read(String text) {
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        LABELS.forEach((fact, pattern) -> {
            Matcher found = pattern.matcher(text);
            if (found.find()) {
                facts.put(fact, found.group(1).strip().replaceAll("[, ]+$", ""));
            }
        });
        return facts;
    }
}
