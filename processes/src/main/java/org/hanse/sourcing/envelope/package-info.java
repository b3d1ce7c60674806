/**
 * The format of sealed quotations, as {@code docs/sealed-quotation.md} writes it down: keys, envelopes, shares of a key,
 * tree of receipts. Pure computation for server, programs and tests; it knows no table and no request.
 */
@org.jspecify.annotations.NullMarked
package org.hanse.sourcing.envelope;
