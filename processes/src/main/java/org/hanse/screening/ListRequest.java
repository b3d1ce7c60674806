package org.hanse.screening;

/** Asks for the current edition of one list; the source is {@code UN} in this depth. */
public record ListRequest(String source) {}
