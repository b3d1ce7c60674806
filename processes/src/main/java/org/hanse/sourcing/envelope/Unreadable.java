package org.hanse.sourcing.envelope;

/** Bytes that are not of the format, or were not made for this key and this purpose. */
public final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unreadable(String what) {
        super(what);
    }

    Unreadable(String what, Throwable cause) {
        super(what, cause);
    }
}
