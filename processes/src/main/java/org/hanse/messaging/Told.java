package org.hanse.messaging;

/** A row for this port was committed: whoever delivers need not wait for the next look. */
public record Told(String port) {}
