package org.hanse.portal.security;

import java.util.List;

/** Adds machine clients to the embedded issuer; one bean a source. Only the demo has one that is known to everybody. */
public interface MachineClients {

    /** Setting of a registered client that names the account whose claims its tokens carry. */
    String ACTS_FOR = "hanse.acts-for";

    /**
     * One client by client credentials.
     *
     * @param clientId its id
     * @param secret its secret in the clear; only a hash is kept
     * @param username the account whose person, company and roles its tokens carry
     */
    record Client(String clientId, String secret, String username) {}

    /** The clients of this source. */
    List<Client> clients();
}
