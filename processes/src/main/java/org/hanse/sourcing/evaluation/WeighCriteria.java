package org.hanse.sourcing.evaluation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** By what offers will be judged; said with the request and never changed afterwards. */
public record WeighCriteria(@NotEmpty @Size(max = 20) List<@Valid Line> criteria) {

    public WeighCriteria {
        criteria = List.copyOf(criteria);
    }

    /**
     * One criterion.
     *
     * @param key short name for programs, such as {@code quality}
     * @param name as people and suppliers read it
     * @param weight percent; all together exactly 100
     * @param minimum fewest points with which an offer passes; null for none
     */
    public record Line(
            @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,29}")
            String key,

            @NotBlank @Size(max = 120) String name,
            @NotNull Criterion.Measure measure,

            @NotNull @DecimalMin(value = "0", inclusive = false) @DecimalMax("100") @Digits(integer = 3, fraction = 2)
            BigDecimal weight,

            @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Nullable
            BigDecimal minimum) {

        Criterion criterion() {
            return new Criterion(key, measure, weight, Objects.requireNonNullElse(minimum, BigDecimal.ZERO));
        }
    }
}
