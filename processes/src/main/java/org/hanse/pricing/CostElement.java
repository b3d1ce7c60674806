package org.hanse.pricing;

/** The twelve elements of cost between the seller's workshop and the buyer's door, in the order of the journey. */
public enum CostElement {
    /** Export packing. */
    PACK,
    /** Loading at the seller's place. */
    LOAD,
    /** Pre-carriage to the port or terminal. */
    PREC,
    /** Export clearance. */
    EXPC,
    /** Terminal handling at origin, loading on board. */
    OTHC,
    /** Main carriage. */
    MAIN,
    /** Cargo insurance. */
    INSU,
    /** Terminal handling at destination. */
    DTHC,
    /** On-carriage to the named place or the buyer's door. */
    ONCA,
    /** Unloading at the named place. */
    UNLO,
    /** Import clearance. */
    IMPC,
    /** Duty, anti-dumping duty and import VAT. */
    DUTY;

    /** Whether it falls before the entry into the customs territory, so that it is part of an EU customs value. */
    public boolean beforeEntry() {
        return compareTo(INSU) <= 0;
    }
}
