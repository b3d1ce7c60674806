package org.hanse.integration.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.camel.builder.RouteBuilder;
import org.hanse.kernel.Actor;
import org.hanse.kernel.Scope;
import org.hanse.messaging.Outbox;
import org.hanse.pricing.ExchangeRates;
import org.hanse.pricing.RatesRequest;
import org.hanse.screening.ListRequest;
import org.hanse.screening.SanctionsLists;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks for reference data at fixed hours, through the outbox: the key names the hour, so that several nodes ask once and
 * a failure is retried and seen like any other.
 */
@Component
class Schedule extends RouteBuilder {

    private static final Actor ACTOR = new Actor.System("messaging");
    private static final int LIST_HOURS = 6;

    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Schedule(Outbox outbox, TransactionTemplate transaction, Clock clock) {
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void configure() {
        from("timer:reference-data?delay=0&period=600000")
                .routeId("reference-data")
                .process(exchange -> ask());
    }

    private void ask() {
        Instant now = clock.instant();
        int hour = now.atOffset(ZoneOffset.UTC).getHour();
        String day = now.atOffset(ZoneOffset.UTC).toLocalDate().toString();
        Scope.run(
                ACTOR,
                () -> transaction.executeWithoutResult(status -> {
                    String listKey = "UN-" + day + "-" + hour / LIST_HOURS;
                    outbox.tell(SanctionsLists.PORT, SanctionsLists.FETCH, listKey, null, new ListRequest("UN"));
                    String ratesKey = "ECB-" + day + "-" + hour;
                    outbox.tell(ExchangeRates.PORT, ExchangeRates.FETCH, ratesKey, null, new RatesRequest("ECB"));
                }));
    }
}
