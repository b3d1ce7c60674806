package org.hanse.sourcing.auction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The database's clock, moved by as much as the test has moved the application's. */
@Component
@Primary
class ShiftedAuctionClock extends AuctionClock {

    private final Clock clock;

    ShiftedAuctionClock(JdbcClient jdbc, Clock clock) {
        super(jdbc);
        this.clock = clock;
    }

    @Override
    Instant now() {
        Instant database = super.now();
        long shift = Math.round(Duration.between(database, clock.instant()).toMillis() / 1000.0);
        return database.plusSeconds(shift);
    }
}
