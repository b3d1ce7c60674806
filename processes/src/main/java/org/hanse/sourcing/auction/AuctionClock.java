package org.hanse.sourcing.auction;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The one clock of all nodes: the database's. Asked in a statement of its own after the auction's row was locked, so that
 * of two bids the one with the lower number never has the later time: within the locking statement the time would be
 * taken before the lock was waited for.
 */
@Component
class AuctionClock {

    private final JdbcClient jdbc;

    AuctionClock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Now, to the microsecond. */
    Instant now() {
        return jdbc.sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
