package org.hanse.pricing;

/** What the named place of an Incoterm is. */
public enum PlaceKind {
    /** A sea or inland port. */
    PORT,
    /** Any other place: works, terminal, warehouse, door. */
    PLACE
}
