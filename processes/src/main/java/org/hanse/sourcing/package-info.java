/**
 * Asking for quotations: requests, invitations, quotations that nobody but their supplier reads before the opening,
 * comparison at the buyer's door, negotiation rounds, awards. It opens deals and knows nothing of what follows.
 */
@org.jspecify.annotations.NullMarked
package org.hanse.sourcing;
