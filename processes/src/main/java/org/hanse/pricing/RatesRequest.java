package org.hanse.pricing;

/** Asks for the newest rates of a source; {@code ECB} in this depth. */
public record RatesRequest(String source) {}
