/**
 * Reverse auctions among suppliers whose answers have been opened. The rules are plain functions over a log of events; the
 * log in the database, in the order of the auction's row lock, is the auction.
 */
@org.jspecify.annotations.NullMarked
package org.hanse.sourcing.auction;
