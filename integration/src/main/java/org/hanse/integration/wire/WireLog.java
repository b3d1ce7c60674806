package org.hanse.integration.wire;

import java.time.Clock;
import org.hanse.messaging.Exchanges;
import org.hanse.messaging.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps every exchange on a wire byte for byte: with its batch inside a delivery, at once outside. */
@Component
public class WireLog {

    private final Exchanges exchanges;
    private final Clock clock;

    WireLog(Exchanges exchanges, Clock clock) {
        this.exchanges = exchanges;
        this.clock = clock;
    }

    /** Keeps one exchange. */
    public void sent(String counterpart, String kind, byte[] request, byte @Nullable [] answer, String outcome) {
        Sent sent = new Sent(clock.instant(), counterpart, kind, CurrentDelivery.idOrNull(), request, answer, outcome);
        if (!CurrentDelivery.keep(sent)) {
            exchanges.sent(sent);
        }
    }
}
