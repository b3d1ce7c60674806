package org.hanse.screening;

import java.util.List;
import java.util.UUID;

/** Takes in whole sanctions lists and finds what changed against the last one. */
public interface Listings {

    /**
     * Imports a list. The same file twice changes nothing. A list older than the one in force is refused. A list that
     * would shrink by more than 20 % is kept aside until an officer approves it, and the list in force stays. New and
     * changed entries are compared with every active company; removed ones bring blocked companies back before people.
     */
    Import take(ReceivedList list);

    /** Puts a held import in force after all. @param reason why so many entries are gone */
    Import approve(UUID importId, String reason);

    /** Drops a held import; the list in force stays. */
    void reject(UUID importId, String reason);

    /** The last imports, newest first. */
    List<ListFile> files(int size);

    /** What an import did. */
    record Import(UUID id, Outcome outcome, int entries, int added, int changed, int removed) {

        /** How it ended. */
        public enum Outcome {
            /** The list is in force. */
            APPLIED,
            /** The same file is in force already. */
            SAME_FILE,
            /** It lost more than a fifth of its entries and waits for approval. */
            HELD
        }
    }
}
