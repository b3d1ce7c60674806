package org.hanse.screening;

import java.util.UUID;

/** An entry of a list in force, with the hash of its compared attributes. */
record ListedEntry(UUID id, String source, String hash, ListedParty party) {}
