package org.hanse.customs;

/** The supplier says that the papers are complete; completes {@code supply-papers} and {@code correct-papers}. */
public record PapersSupplied() {}
