package org.hanse.integration.dispatch;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.builder.AggregationStrategies;
import org.apache.camel.builder.RouteBuilder;
import org.hanse.integration.wire.CurrentDelivery;
import org.hanse.integration.wire.WireSettings;
import org.hanse.messaging.Deliveries;
import org.hanse.messaging.Deliveries.Settlement;
import org.hanse.messaging.Delivery;
import org.hanse.messaging.Envelope;
import org.hanse.messaging.NotDeliverable;
import org.hanse.messaging.Sent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The Tell lane's motor, and the only caller of ports: for each port a route with its own threads claims due rows of
 * the outbox, delivers them side by side and settles the batch. A slow counterpart holds up nobody but itself, and one
 * that does not answer at all is left alone for a while.
 */
@Component
class Dispatcher extends RouteBuilder {

    /** Rows claimed at a time: a batch of time-outs on four threads ends before the lease does. */
    static final int BATCH = 32;

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final List<Delivery> ports;
    private final Deliveries deliveries;
    private final WireSettings settings;
    private final Breakers breakers;

    Dispatcher(List<Delivery> ports, Deliveries deliveries, WireSettings settings, Breakers breakers) {
        this.ports = List.copyOf(ports);
        this.deliveries = deliveries;
        this.settings = settings;
        this.breakers = breakers;
    }

    /** Where a nudge for the port goes; one waiting nudge is enough. */
    static String nudge(String port) {
        return "seda:tell-" + port + "?size=1&discardWhenFull=true&waitForTaskToComplete=Never&pollTimeout=100";
    }

    @Override
    public void configure() {
        ports.forEach(this::route);
    }

    private void route(Delivery delivery) {
        String port = delivery.port();
        ExecutorService threads =
                getContext().getExecutorServiceManager().newFixedThreadPool(this, "tell-" + port, settings.threads());
        from("timer:look-" + port + "?delay=0&period=" + settings.look().toMillis())
                .routeId("look-" + port)
                .to(nudge(port));
        from(nudge(port))
                .routeId("tell-" + port)
                .process(exchange -> claim(exchange, port))
                .loopDoWhile(Dispatcher::any)
                .split(body(), AggregationStrategies.groupedBody())
                .parallelProcessing()
                .executorService(threads)
                .process(exchange -> deliver(exchange, delivery))
                .end()
                .process(exchange -> settle(exchange, port))
                .end();
    }

    private void claim(Exchange exchange, String port) {
        int room = breakers.room(port, BATCH);
        exchange.getMessage().setBody(room == 0 ? List.of() : deliveries.claim(port, room));
    }

    private void settle(Exchange exchange, String port) throws InvalidPayloadException {
        @SuppressWarnings("unchecked")
        List<Attempt> attempts = exchange.getMessage().getMandatoryBody(List.class);
        deliveries.settle(
                attempts.stream().map(Attempt::settlement).toList(),
                attempts.stream().flatMap(attempt -> attempt.sent().stream()).toList());
        claim(exchange, port);
    }

    private static boolean any(Exchange exchange) {
        List<?> claimed = exchange.getMessage().getBody(List.class);
        return claimed != null && !claimed.isEmpty();
    }

    private void deliver(Exchange exchange, Delivery delivery) throws InvalidPayloadException {
        Envelope envelope = exchange.getMessage().getMandatoryBody(Envelope.class);
        CircuitBreaker breaker = breakers.of(delivery.port());
        exchange.getMessage()
                .setBody(
                        breaker.tryAcquirePermission()
                                ? attempt(delivery, envelope, breaker)
                                : new Attempt(new Settlement.Postponed(envelope), List.of()));
    }

    /** What became of one message, and what was sent for it. */
    private record Attempt(Settlement settlement, List<Sent> sent) {}

    private static Attempt attempt(Delivery delivery, Envelope envelope, CircuitBreaker breaker) {
        List<Sent> sent = new ArrayList<>();
        return new Attempt(settlement(delivery, envelope, sent, breaker), sent);
    }

    private static Settlement settlement(
            Delivery delivery, Envelope envelope, List<Sent> sent, CircuitBreaker breaker) {
        long begin = breaker.getCurrentTimestamp();
        try {
            CurrentDelivery.of(envelope, sent, () -> delivery.deliver(envelope));
            breaker.onSuccess(breaker.getCurrentTimestamp() - begin, breaker.getTimestampUnit());
            return new Settlement.Delivered(envelope);
        } catch (NotDeliverable e) {
            breaker.onSuccess(breaker.getCurrentTimestamp() - begin, breaker.getTimestampUnit());
            LOG.warn("{} {} will not be delivered: {}", delivery.port(), envelope.key(), e.getMessage());
            return new Settlement.Dead(envelope, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            breaker.onError(breaker.getCurrentTimestamp() - begin, breaker.getTimestampUnit(), e);
            LOG.info("{} {} not delivered this time: {}", delivery.port(), envelope.key(), e.toString());
            return new Settlement.Failed(envelope, e.toString());
        }
    }
}
