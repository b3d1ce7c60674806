package org.hanse.ledger;

/**
 * A transfer as the ledger has it.
 *
 * @param transfer its number
 * @param replayed whether it was there before, under the same key
 */
public record Posted(long transfer, boolean replayed) {}
