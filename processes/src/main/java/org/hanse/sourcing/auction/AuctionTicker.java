package org.hanse.sourcing.auction;

import java.util.List;
import org.hanse.kernel.Scope;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks at the clock on every node. What is due is worked in at its own instant, whichever node looks and however late. */
@Component
class AuctionTicker {

    private final AuctionRows rows;
    private final AuctionClock clock;
    private final AuctionDesk desk;
    private final TransactionTemplate transaction;

    AuctionTicker(AuctionRows rows, AuctionClock clock, AuctionDesk desk, TransactionTemplate transaction) {
        this.rows = rows;
        this.clock = clock;
        this.desk = desk;
        this.transaction = transaction;
    }

    /** Starts, moves and closes all auctions that are due. */
    @Scheduled(fixedDelayString = "${hanse.auction.look-every:250ms}")
    void look() {
        List<AuctionId> due = Scope.as(AuctionDesk.ACTOR, () -> transaction.execute(status -> rows.due(clock.now())));
        due.forEach(desk::look);
    }
}
