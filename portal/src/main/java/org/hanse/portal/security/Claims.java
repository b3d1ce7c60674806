package org.hanse.portal.security;

/** Names of the claims that Hanse's tokens carry beside the standard ones. */
final class Claims {

    /** Id of the person, as text. */
    static final String PERSON = "person_id";
    /** Id of the company acted for, as text; missing for platform staff. */
    static final String COMPANY = "company_id";
    /** Roles held, a list of texts. Authentication factors never stand here. */
    static final String ROLES = "roles";
    /** Id of the machine client. */
    static final String CLIENT = "client_id";

    private Claims() {}
}
