package org.hanse.screening;

/** A name of a listed party; weak aliases are kept and marked, since lists say themselves that they match too much. */
public record ListedName(String name, Quality quality) {

    /** How good the list says the name is. */
    public enum Quality {
        PRIMARY,
        STRONG,
        WEAK
    }
}
