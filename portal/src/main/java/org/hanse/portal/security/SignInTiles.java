package org.hanse.portal.security;

import java.util.List;

/** Names people on the sign-in page whom one click signs in. Only the demo market has such people. */
public interface SignInTiles {

    /**
     * One person.
     *
     * @param username account
     * @param password known to everybody, as the demo's is
     * @param name the person's name
     * @param company whom the person works for, in Latin and own script
     * @param task message key of what the person does
     * @param first whether it is shown at once, not under "more people"
     */
    record Tile(String username, String password, String name, String company, String task, boolean first) {}

    /** The people, in the order in which they are shown. */
    List<Tile> tiles();
}
