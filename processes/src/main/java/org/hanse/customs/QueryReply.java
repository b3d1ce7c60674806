package org.hanse.customs;

/** The declarant's answer to a question of the authority, by local reference number. */
public record QueryReply(String localReference, String text) {}
