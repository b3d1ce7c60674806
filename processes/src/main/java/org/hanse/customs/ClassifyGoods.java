package org.hanse.customs;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;

/** The exporter classifies the goods and states their origin; completes {@code classify-goods}. */
public record ClassifyGoods(@NotEmpty List<@Valid ClassifiedLine> lines) {

    /**
     * One line.
     *
     * @param hsCode 6, 8 or 10 digits
     * @param origin ISO 3166 code of the country of origin
     */
    public record ClassifiedLine(
            int lineNo,
            @NotNull String hsCode,
            @NotNull @Pattern(regexp = "[A-Z]{2}") String origin) {}
}
