package org.hanse.sourcing.evaluation;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the cheapest split of a request's lines over its offers.
 *
 * @param name under which it is kept
 * @param divisible whether several suppliers may share a line, by whole units; default false
 * @param mostSuppliers null for any number
 * @param fewestSuppliers null for any number
 * @param sharePerSupplier most of the whole value for one, above 0 and at most 1; null for none
 * @param sharePerCountry the same by ISO country
 */
public record AskSplit(
        @NotBlank @Size(max = 120) String name,
        @Nullable Boolean divisible,
        @Min(1) @Max(100) @Nullable Integer mostSuppliers,
        @Min(1) @Max(100) @Nullable Integer fewestSuppliers,

        @DecimalMin(value = "0", inclusive = false) @DecimalMax("1") @Nullable
        BigDecimal sharePerSupplier,

        @Size(max = 50) @Nullable
        Map<
                        @Pattern(regexp = "[A-Z]{2}") String,
                        @DecimalMin(value = "0", inclusive = false) @DecimalMax("1") BigDecimal>
                sharePerCountry) {

    AwardQuestion.Limits limits() {
        return new AwardQuestion.Limits(
                mostSuppliers,
                fewestSuppliers,
                sharePerSupplier,
                Objects.requireNonNullElse(sharePerCountry, Map.of()));
    }
}
