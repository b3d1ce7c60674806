package org.hanse.sourcing.auction;

/** An event at its place in the log; places have no gap. */
record Numbered(long seq, AuctionEvent event) {}
