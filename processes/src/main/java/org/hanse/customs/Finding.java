package org.hanse.customs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one comparison found.
 *
 * @param key of the check, such as {@code gross-weight}; {@code customs.check.<key>} names it for people
 * @param rule the rule it stands for, such as {@code C3}
 * @param severe blocks the release where it differs; otherwise it warns
 * @param values what each paper says, in the order of the papers
 * @param tolerance the tolerance that was applied, such as {@code 2.1 kg}; empty where there is none
 * @param acceptedReason why a reviewer took a difference as it is, or null
 */
public record Finding(
        String key,
        String rule,
        Status status,
        boolean severe,
        List<Value> values,
        String tolerance,
        @Nullable String acceptedReason) {

    public Finding {
        values = List.copyOf(values);
    }

    /** How a comparison ended. */
    public enum Status {
        /** Compared, and the same within tolerance. */
        AGREES,
        /** Compared, and not the same. */
        DIFFERS,
        /** Something that had to be compared could not be read. */
        UNREAD
    }

    /**
     * What a paper says about the fact.
     *
     * @param paper the paper's kind, or {@code contract}
     * @param text as it stands there; empty where it could not be read
     * @param odd true for the one that stands out
     */
    public record Value(String paper, String text, boolean odd) {}

    /** Whether nobody need look at it any more. */
    public boolean settled() {
        return status == Status.AGREES || acceptedReason != null;
    }
}
