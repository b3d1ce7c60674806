package org.hanse.tax;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a company's VAT number.
 *
 * @param number with its prefix
 * @param standing of the last answer; {@link VatAnswer.Standing#UNKNOWN} while none has come
 * @param consultation number that proves the answer, or null
 * @param answeredAt when it came, or null
 */
public record VatCheck(
        String number,
        VatAnswer.Standing standing,
        @Nullable String consultation,
        @Nullable Instant answeredAt) {}
