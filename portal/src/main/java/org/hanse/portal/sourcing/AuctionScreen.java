package org.hanse.portal.sourcing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an auction stands, as a page shows it: written out for one reader, so that page and script put it in place as it is.
 *
 * @param seq the seat's own number of the last event
 * @param now the server's clock, milliseconds since 1970 UTC
 * @param until what the countdown counts to, likewise; null where nothing is awaited
 * @param next a sensible next bid for the field, plain decimals; null where there is none
 * @param round the called round; 0 where none is
 * @param fields texts by name
 * @param flags what is shown, by name
 * @param rows everybody, best first; for the buyer alone
 */
record AuctionScreen(
        long seq,
        long now,
        String phase,
        @Nullable Long until,
        @Nullable String next,
        int round,
        Map<String, String> fields,
        Map<String, Boolean> flags,
        List<Row> rows) {

    AuctionScreen {
        fields = Map.copyOf(fields);
        flags = Map.copyOf(flags);
        rows = List.copyOf(rows);
    }

    /** A bidder as the buyer sees him. @param word accepted, out, on turn */
    record Row(String rank, String supplier, String opened, String price, String level, String word, boolean first) {}
}
