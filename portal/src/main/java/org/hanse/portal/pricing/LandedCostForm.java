package org.hanse.portal.pricing;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hanse.portal.web.TypedNumbers;
import org.hanse.pricing.CalculateLandedCost;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The calculator's page as it was filled in. Rates are typed in percent; what is empty is left out. */
final class LandedCostForm {

    /** Elements in the order of the journey, as the page lists them. */
    static final List<String> ELEMENTS =
            List.of("LOAD", "PREC", "EXPC", "OTHC", "MAIN", "INSU", "DTHC", "ONCA", "IMPC", "UNLO");

    private final MultiValueMap<String, String> typed;

    LandedCostForm(MultiValueMap<String, String> typed) {
        this.typed = typed;
    }

    /** What stands in a field. */
    public String value(String field) {
        return Objects.requireNonNullElse(typed.getFirst(field), "");
    }

    /** What stands in a field, or the other where it is empty. */
    public String value(String field, String otherwise) {
        String value = value(field);
        return value.isBlank() ? otherwise : value;
    }

    /** Whether something was asked. */
    boolean asked() {
        return !value("price").isBlank();
    }

    CalculateLandedCost command() {
        Map<String, CalculateLandedCost.@Nullable Said> costs = new LinkedHashMap<>();
        for (String element : ELEMENTS) {
            if (!value(element).isBlank()) {
                costs.put(element, said(element));
            }
        }
        return new CalculateLandedCost(
                value("incoterm"),
                said("price"),
                rates(),
                value("basis", "CIF"),
                percent("duty"),
                percent("antiDumping"),
                percent("vat"),
                percent("insurance"),
                costs,
                value("afterEntry").isBlank() ? null : said("afterEntry"),
                value("currency", "EUR"),
                null,
                null,
                null,
                null,
                null);
    }

    private @Nullable Map<String, String> rates() {
        String said = value("rates").strip();
        if (said.isEmpty()) {
            return null;
        }
        Map<String, String> rates = new LinkedHashMap<>();
        String[] words = said.replace('=', ' ').split("[\\s;]+", -1);
        for (int i = 0; i + 1 < words.length; i += 2) {
            rates.put(words[i], number(words[i + 1], "rates." + words[i]));
        }
        return rates;
    }

    private CalculateLandedCost.Said said(String field) {
        return new CalculateLandedCost.Said(
                value(field + "Currency", "EUR"),
                number(value(field), ELEMENTS.contains(field) ? "costs." + field : field));
    }

    private @Nullable String percent(String field) {
        BigDecimal number = TypedNumbers.orNull(value(field), field);
        return number == null ? null : number.toPlainString() + " %";
    }

    private static String number(String text, String field) {
        return TypedNumbers.read(text, field).toPlainString();
    }
}
