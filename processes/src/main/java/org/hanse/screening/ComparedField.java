package org.hanse.screening;

/**
 * One line of the explanation that an officer reads.
 *
 * @param field what is compared: {@code name}, {@code kind}, {@code country}, {@code birth-year}, {@code identifier}
 * @param ours what we know; empty where we know nothing
 * @param listed what the list says; empty where it says nothing
 * @param verdict how both stand to each other
 */
public record ComparedField(String field, String ours, String listed, Verdict verdict) {

    /** How two values stand to each other. */
    public enum Verdict {
        SAME,
        SIMILAR,
        DIFFERS,
        /** One side says nothing. */
        UNKNOWN
    }
}
