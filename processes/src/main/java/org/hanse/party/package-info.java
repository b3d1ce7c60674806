/**
 * Companies, the people who act for them, their registrations, addresses, bank accounts and owners, and the identifiers
 * of trade with their check digits. It judges nobody: screening and onboarding do.
 */
@org.springframework.modulith.ApplicationModule
@org.jspecify.annotations.NullMarked
package org.hanse.party;
