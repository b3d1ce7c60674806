package org.hanse.screening;

/** The publishers of sanctions lists. Asked through the outbox only; a list that is new comes by {@link Listings}. */
public interface SanctionsLists {

    /** The port's name at the outbox. */
    String PORT = "sanctions-lists";

    /** The kind of message that asks for a {@link ListRequest}. */
    String FETCH = "fetch-list";

    /** Fetches the current edition. An edition already heard, by the hash of its bytes, is not told again. */
    void fetch(ListRequest request);
}
