package org.hanse.sourcing;

/** Opens the quotations of a request; it says nothing but that. */
public record OpenQuotations() {}
