package org.hanse.tax;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The register's answer.
 *
 * @param questionId ours, from {@link VatQuestion}
 * @param prefix the member state
 * @param number without the prefix
 * @param standing what the register says
 * @param name as registered, or null where the state does not tell
 * @param address as registered, or null
 * @param consultation number that proves the check, or null
 * @param at when the answer came
 */
public record VatAnswer(
        String questionId,
        String prefix,
        String number,
        Standing standing,
        @Nullable String name,
        @Nullable String address,
        @Nullable String consultation,
        Instant at) {

    /** What the register says of a number. */
    public enum Standing {
        VALID,
        INVALID,
        /** The register or the member state could not say. */
        UNKNOWN
    }
}
