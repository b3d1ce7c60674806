package org.hanse.pricing;

/** How the main carriage goes. */
public enum TransportMode {
    /** Sea or inland water, not in a container. */
    SEA,
    /** Sea, in a container. */
    SEA_CONTAINER,
    /** Air. */
    AIR,
    /** Road. */
    ROAD,
    /** Rail. */
    RAIL;

    /** Whether terms of sea and inland water carriage may be used. */
    public boolean byWater() {
        return this == SEA || this == SEA_CONTAINER;
    }
}
