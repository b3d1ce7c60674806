package org.hanse.identity;

import org.hanse.kernel.PersonId;

/**
 * What somebody signs in with at the embedded issuer.
 *
 * @param username lower case
 * @param passwordHash with the algorithm's name in front, as in {@code {bcrypt}$2a…}; never the password
 * @param person whom the account belongs to
 * @param enabled whether it may be used
 */
public record Account(String username, String passwordHash, PersonId person, boolean enabled) {}
