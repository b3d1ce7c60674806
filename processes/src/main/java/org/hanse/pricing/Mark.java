package org.hanse.pricing;

/** How well a figure is known. The order is from best to worst. */
public enum Mark {
    /** The supplier has said it, or it is in his price. */
    QUOTED,
    /** A published or agreed tariff says it. */
    TARIFF,
    /** A sample or past experience suggests it. */
    ESTIMATE,
    /** Nobody knows it: the total becomes a range and takes no rank. */
    UNKNOWN
}
