package org.hanse.sourcing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier may say beyond price, term and days. All of it is optional; amounts are in the quotation's currency.
 *
 * @param ownReference the supplier's own number for the quotation
 * @param charges one-off; their sum enters the landed cost and the order
 * @param tiers prices from a quantity on; the one that fits the quantity asked for is the line's price
 * @param conversions where a line is priced in another unit than it is asked for in
 * @param alternatives what could be delivered instead; for the buyer to read, not ranked
 * @param minimumValue least goods value of an order, without one-off charges
 * @param paymentTerms in the supplier's words
 * @param packaging in the supplier's words
 * @param netKg of all goods, kilograms
 * @param grossKg of all goods with their packaging, kilograms
 */
public record QuotationDetails(
        @Size(max = 60) @Nullable String ownReference,
        @Size(max = 10) List<@Valid @NotNull Charge> charges,
        @Size(max = 200) List<@Valid @NotNull Tier> tiers,
        @Size(max = 100) List<@Valid @NotNull Conversion> conversions,
        @Size(max = 100) List<@Valid @NotNull Alternative> alternatives,
        @DecimalMin("0") @Nullable BigDecimal minimumValue,
        @Size(max = 300) @Nullable String paymentTerms,
        @Size(max = 300) @Nullable String packaging,
        @DecimalMin("0") @Nullable BigDecimal netKg,
        @DecimalMin("0") @Nullable BigDecimal grossKg) {

    private static final int PRICE_DECIMALS = 6;
    private static final BigDecimal BASE = new BigDecimal("0.001");

    public QuotationDetails {
        charges = copy(charges);
        tiers = copy(tiers);
        conversions = copy(conversions);
        alternatives = copy(alternatives);
    }

    /** Nothing more is said. */
    public static final QuotationDetails NONE =
            new QuotationDetails(null, List.of(), List.of(), List.of(), List.of(), null, null, null, null, null);

    /** A one-off charge. @param refundable whether it is given back with a later order */
    public record Charge(
            @Pattern(regexp = "tooling|sample|certificate|other")
            String kind,

            @DecimalMin("0") BigDecimal amount,
            boolean refundable) {}

    /** The price of a line for its base quantity, from so many units on. */
    public record Tier(
            @Positive int line,
            @Positive BigDecimal from,
            @DecimalMin("0") BigDecimal price) {}

    /**
     * A line priced in another unit.
     *
     * @param unit UN/ECE Recommendation 20
     * @param factor so many of that unit make one unit asked for
     */
    public record Conversion(
            @Positive int line,
            @NotBlank @Size(max = 3) String unit,
            @Positive BigDecimal factor) {}

    /** What could be delivered instead. @param price for one unit, or null */
    public record Alternative(
            @Positive int line,
            @NotBlank @Size(max = 500) String text,
            @DecimalMin("0") @Nullable BigDecimal price) {}

    /** Whether nothing at all is said. */
    public boolean empty() {
        return equals(NONE);
    }

    /** The same, with the price that counts below every tier as a tier of its own, so that each quantity has its price. */
    QuotationDetails withBase(List<SubmitQuotation.Line> lines) {
        List<Tier> all = new ArrayList<>(tiers);
        lines.stream()
                .filter(line -> tiers.stream().anyMatch(tier -> tier.line() == line.no()))
                .forEach(line -> all.add(new Tier(line.no(), BASE, line.price())));
        return new QuotationDetails(
                ownReference,
                charges,
                all,
                conversions,
                alternatives,
                minimumValue,
                paymentTerms,
                packaging,
                netKg,
                grossKg);
    }

    /** The tiers as the supplier said them. */
    public List<Tier> steps() {
        return tiers.stream().filter(tier -> tier.from().compareTo(BASE) > 0).toList();
    }

    /** The price below every tier of the line, or null where it has none. */
    public @Nullable BigDecimal base(int line) {
        return tiers.stream()
                .filter(tier -> tier.line() == line && tier.from().compareTo(BASE) == 0)
                .map(Tier::price)
                .findFirst()
                .orElse(null);
    }

    /** The sum of the one-off charges. */
    public BigDecimal chargesTotal() {
        return charges.stream().map(Charge::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The kinds of the one-off charges, with commas. */
    String chargesFor() {
        return charges.stream()
                .filter(charge -> charge.amount().signum() > 0)
                .map(Charge::kind)
                .collect(Collectors.joining(", "));
    }

    /** What other charges are for, where the kinds said here stand before it. */
    public String otherChargesFor(String all) {
        String kinds = chargesFor();
        return !kinds.isEmpty() && all.startsWith(kinds)
                ? all.substring(kinds.length()).replaceFirst("^, ", "")
                : all;
    }

    /**
     * The price of a line for a quantity asked for: of the highest tier reached, else as said; in the unit asked for.
     *
     * @throws Refusal INVALID_FIELD where the conversion gives more than 6 decimals, which nobody rounds silently
     */
    public BigDecimal price(int line, BigDecimal quantity, BigDecimal said) {
        BigDecimal price = tiers.stream()
                .filter(tier -> tier.line() == line && tier.from().compareTo(quantity) <= 0)
                .max(Comparator.comparing(Tier::from))
                .map(Tier::price)
                .orElse(said);
        BigDecimal factor = conversions.stream()
                .filter(one -> one.line() == line)
                .map(Conversion::factor)
                .findFirst()
                .orElse(BigDecimal.ONE);
        BigDecimal asked = price.multiply(factor).stripTrailingZeros();
        if (asked.scale() > PRICE_DECIMALS) {
            throw Refusal.of(KernelReason.INVALID_FIELD, "details.conversions", asked);
        }
        return asked.scale() < 0 ? asked.setScale(0) : asked;
    }

    private static <T> List<T> copy(@Nullable List<T> list) {
        return List.copyOf(Objects.requireNonNullElse(list, List.of()));
    }
}
