package org.hanse.kernel;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.util.UUID;

/** Makes ids: UUID version 7 (RFC 9562 5.7), so that an index on them grows at its end. */
public final class Ids {

    private static final TimeBasedEpochRandomGenerator GENERATOR = Generators.timeBasedEpochRandomGenerator();

    private Ids() {}

    /** A new UUID of version 7. */
    public static UUID next() {
        return GENERATOR.generate();
    }

    /**
     * Reads the canonical text form.
     *
     * @throws Refusal {@link KernelReason#UNKNOWN} where the text is no UUID, as for an id that does not exist
     */
    public static UUID parse(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal(KernelReason.UNKNOWN).because(e);
        }
    }
}
