package org.hanse.portal.sourcing;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hanse.kernel.Currencies;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.portal.web.TypedNumbers;
import org.hanse.pricing.TransportMode;
import org.hanse.sourcing.WhatIf;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** How somebody wants to look at a comparison, and what he assumes; it stands in the address, and nowhere else. */
final class ComparisonQuery {

    private static final List<String> LASTING = List.of("money", "per", "diff", "view");
    private static final String RATE = "rate.";
    private static final String QUANTITY = "quantity.";

    private final Map<String, String> typed = new LinkedHashMap<>();

    private ComparisonQuery(Map<String, String> typed) {
        typed.forEach((key, value) -> {
            if (!value.isBlank() && (LASTING.contains(key) || assumption(key))) {
                this.typed.put(key, value.strip());
            }
        });
    }

    static ComparisonQuery of(MultiValueMap<String, String> parameters) {
        return new ComparisonQuery(parameters.toSingleValueMap());
    }

    static ComparisonQuery plain() {
        return new ComparisonQuery(Map.of());
    }

    private static boolean assumption(String key) {
        return key.startsWith(RATE)
                || key.startsWith(QUANTITY)
                || List.of("mode", "offer", "origin", "proof").contains(key);
    }

    /** What stands in a field. */
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Figures for one piece instead of all. */
    public boolean perPiece() {
        return "piece".equals(value("per"));
    }

    /** Only rows in which the offers differ. */
    public boolean differencesOnly() {
        return "1".equals(value("diff"));
    }

    /** Lines against suppliers. */
    public boolean byLine() {
        return "lines".equals(value("view"));
    }

    /** The currency that figures are shown in. @throws Refusal where there is no such currency */
    public CurrencyUnit currency() {
        return value("money").isEmpty() ? Currencies.EUR : Currencies.of(value("money"));
    }

    /** The address of the same view with one thing changed; an empty value takes it away. */
    public String with(String key, String value) {
        Map<String, String> changed = new LinkedHashMap<>(typed);
        changed.remove(key);
        if (!value.isEmpty()) {
            changed.put(key, value);
        }
        return changed.isEmpty()
                ? "?"
                : changed.entrySet().stream()
                        .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    /** The address of the same view without any assumption. */
    public String asSaid() {
        Map<String, String> kept = new HashMap<>(typed);
        kept.keySet().removeIf(ComparisonQuery::assumption);
        return new ComparisonQuery(kept).with("", "");
    }

    /** What lasts when the form of assumptions is sent, as hidden fields. */
    public Map<String, String> lasting() {
        return typed.entrySet().stream()
                .filter(one -> LASTING.contains(one.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** @throws Refusal naming the field that cannot be read */
    WhatIf whatIf() {
        return new WhatIf(
                numbers(RATE, key -> Currencies.of(key).getCode()),
                mode(),
                numbers(QUANTITY, key -> TypedNumbers.read(key, QUANTITY).intValueExact()),
                offer(),
                country(),
                value("proof").isEmpty() ? null : value("proof"),
                currency());
    }

    private <K> Map<K, BigDecimal> numbers(String prefix, java.util.function.Function<String, K> key) {
        Map<K, BigDecimal> numbers = new HashMap<>();
        typed.forEach((field, text) -> {
            if (field.startsWith(prefix)) {
                BigDecimal number = TypedNumbers.read(text, field);
                if (number.signum() <= 0) {
                    throw Refusal.of(KernelReason.INVALID_FIELD, field, text);
                }
                numbers.put(Objects.requireNonNull(key.apply(field.substring(prefix.length()))), number);
            }
        });
        return numbers;
    }

    private @Nullable TransportMode mode() {
        try {
            return value("mode").isEmpty() ? null : TransportMode.valueOf(value("mode"));
        } catch (IllegalArgumentException e) {
            throw Refusal.of(KernelReason.INVALID_FIELD, "mode", value("mode")).because(e);
        }
    }

    private @Nullable UUID offer() {
        try {
            return value("offer").isEmpty() ? null : UUID.fromString(value("offer"));
        } catch (IllegalArgumentException e) {
            throw Refusal.of(KernelReason.INVALID_FIELD, "offer", value("offer"))
                    .because(e);
        }
    }

    private @Nullable String country() {
        String country = value("origin").toUpperCase(Locale.ROOT);
        if (!country.isEmpty() && !country.matches("[A-Z]{2}")) {
            throw Refusal.of(KernelReason.INVALID_FIELD, "origin", value("origin"));
        }
        return country.isEmpty() ? null : country;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
