package org.hanse.integration.dispatch;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.hanse.integration.wire.WireSettings;
import org.hanse.messaging.Hearing;
import org.springframework.stereotype.Component;

/** The Hear lane's motor: applies what the inbox holds, two messages at a time. */
@Component
class HearRoute extends RouteBuilder {

    static final String NUDGE = "seda:hear?size=2&discardWhenFull=true&waitForTaskToComplete=Never&pollTimeout=100";

    private static final int BATCH = 16;

    private final Hearing hearing;
    private final WireSettings settings;

    HearRoute(Hearing hearing, WireSettings settings) {
        this.hearing = hearing;
        this.settings = settings;
    }

    @Override
    public void configure() {
        from("timer:look-inbox?delay=0&period=" + settings.look().toMillis())
                .routeId("look-inbox")
                .to(NUDGE);
        from(NUDGE + "&concurrentConsumers=2")
                .routeId("hear")
                .setBody(exchange -> 1)
                .loopDoWhile(HearRoute::more)
                .setBody(exchange -> hearing.applyDue(BATCH))
                .end();
    }

    private static boolean more(Exchange exchange) {
        Integer applied = exchange.getMessage().getBody(Integer.class);
        return applied != null && applied > 0;
    }
}
