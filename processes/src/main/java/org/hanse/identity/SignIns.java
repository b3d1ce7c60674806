package org.hanse.identity;

import org.hanse.kernel.PersonId;

/**
 * Lets people in: the issuer's side of a person whom the register of people already knows. The embedded issuer mails a
 * link for a password; an outside one invites in its own way.
 */
public interface SignIns {

    /**
     * Who is let in.
     *
     * @param email where the link goes; it is the account's name too, where the person has none yet
     * @param language BCP 47 tag of the mail
     * @param company for which the person acts, as it is named to people
     */
    record Entrant(PersonId person, String name, String email, String language, String company) {}

    /** Invites a person for the first time, in the caller's transaction. */
    void welcome(Entrant entrant);

    /** Lets a person choose a new password, in the caller's transaction; the present one holds until then. */
    void renew(Entrant entrant);

    /** Puts a person out who belongs nowhere any more, in the caller's transaction: sessions, tokens to renew, links. */
    void end(PersonId person);
}
