/**
 * Who may sign in: accounts, links for a password, the issuer's keys, the installation's own secrets, what strangers try
 * how often, and the pool on which sessions and the issuer's rows lie. It knows a person's id and nothing else of a person;
 * no trade data may live here.
 */
@org.jspecify.annotations.NullMarked
package org.hanse.identity;
