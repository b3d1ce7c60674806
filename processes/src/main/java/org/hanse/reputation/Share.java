package org.hanse.reputation;

import java.util.OptionalDouble;

/** A share of successes by its lower bound (Wilson 1927, 95 %): 10 of 10 says less than 95 of 100. */
public final class Share {

    private static final double Z = 1.96;

    private Share() {}

    /** The lower bound, from 0 to 1; empty where nothing was counted. */
    public static OptionalDouble lowerBound(long successes, long of) {
        if (of == 0) {
            return OptionalDouble.empty();
        }
        double n = of;
        double p = successes / n;
        double z2 = Z * Z;
        double spread = Z * Math.sqrt((p * (1 - p) + z2 / (4 * n)) / n);
        return OptionalDouble.of(Math.max(0, (p + z2 / (2 * n) - spread) / (1 + z2 / n)));
    }
}
