package org.hanse.portal.onboarding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hanse.onboarding.Apply;
import org.hanse.onboarding.Join;
import org.hanse.party.Homeland;
import org.hanse.party.IdentifierScheme;

/** The form of a firm that nobody knows, as it is typed: its card before the fields of {@link ApplicationForm}. */
final class JoinForm {

    private static final String OTHER_NUMBER = "number-";

    private JoinForm() {}

    /** First values; the country is guessed from the reader's language. */
    static Map<String, String> empty(String country, Locale reader) {
        boolean chinese = "zh".equals(reader.getLanguage());
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("country", Homeland.exists(country) ? country : chinese ? "CN" : "DE");
        fields.put("trades", "sells");
        fields.put("depth", "QUOTE");
        fields.put("goods", "PLAIN");
        settle(fields);
        return fields;
    }

    /** What goes without saying once the country is named. */
    static void settle(Map<String, String> fields) {
        String country = fields.getOrDefault("country", "");
        if (!Homeland.exists(country)) {
            fields.put("country", "DE");
            settle(fields);
            return;
        }
        if (!Homeland.zones(country).contains(fields.getOrDefault("timeZone", ""))) {
            fields.put("timeZone", Homeland.zone(country).getId());
        }
        if (fields.getOrDefault("currency", "").isBlank()) {
            fields.put("currency", Homeland.currency(country).getCode());
        }
    }

    static Join command(Map<String, String> fields) {
        String country = fields.getOrDefault("country", "");
        String name = fields.getOrDefault("name", "");
        String latin = fields.getOrDefault("latinName", "");
        String trades = fields.getOrDefault("trades", "");
        return new Join(
                name,
                latin,
                country,
                fields.getOrDefault("city", ""),
                fields.getOrDefault("address", ""),
                fields.getOrDefault("timeZone", ""),
                trades.equals("buys") || trades.equals("both"),
                trades.equals("sells") || trades.equals("both"),
                withOtherNumbers(ApplicationForm.of(fields).command(country, name), fields));
    }

    private static Apply withOtherNumbers(Apply apply, Map<String, String> fields) {
        List<Apply.Number> numbers = new ArrayList<>(apply.identifiers());
        for (IdentifierScheme scheme : IdentifierScheme.values()) {
            String value = fields.getOrDefault(OTHER_NUMBER + scheme, "");
            if (!value.isBlank()) {
                numbers.add(new Apply.Number(scheme, value));
            }
        }
        return new Apply(
                apply.depth(),
                apply.goods(),
                apply.foundedOn(),
                apply.pep(),
                numbers,
                apply.owners(),
                apply.account(),
                apply.contact(),
                apply.truthful());
    }

    /** The field of the form that holds a path of the command. */
    static String field(String path) {
        String inner = path.startsWith("application.") ? path.substring("application.".length()) : path;
        return switch (inner) {
            case "buys", "sells" -> "trades";
            default -> ApplicationForm.field(inner);
        };
    }
}
