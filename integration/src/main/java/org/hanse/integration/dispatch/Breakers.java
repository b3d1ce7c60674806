package org.hanse.integration.dispatch;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.core.IntervalFunction;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hanse.integration.wire.NoAnswer;
import org.hanse.integration.wire.WireSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * A breaker for each port: a counterpart that no longer answers is left alone for a while, and then asked with two
 * messages before the others follow. Messages that wait meanwhile lose none of their attempts. Only silence counts; a
 * refusal is an answer, and a fault of our own says nothing about the counterpart.
 */
@Component
final class Breakers {

    /** How many are sent to a counterpart that was left alone, to see whether it is back. */
    static final int PROBES = 2;

    private static final Logger LOG = LoggerFactory.getLogger(Breakers.class);
    private static final int WINDOW = 8;
    private static final int AT_LEAST = 4;
    private static final float SILENT_PERCENT = 60;
    private static final double LONGER = 2;

    private final Map<String, CircuitBreaker> breakers = new ConcurrentHashMap<>();
    private final CircuitBreakerConfig config;

    Breakers(WireSettings settings) {
        config = CircuitBreakerConfig.custom()
                .slidingWindow(WINDOW, AT_LEAST, SlidingWindowType.COUNT_BASED)
                .failureRateThreshold(SILENT_PERCENT)
                .waitIntervalFunctionInOpenState(IntervalFunction.ofExponentialBackoff(
                        settings.rest().toMillis(),
                        LONGER,
                        settings.longestRest().toMillis()))
                .automaticTransitionFromOpenToHalfOpenEnabled(true)
                .permittedNumberOfCallsInHalfOpenState(PROBES)
                .recordException(NoAnswer.class::isInstance)
                .ignoreException(failure -> !(failure instanceof NoAnswer))
                .build();
    }

    /** The port's breaker. */
    CircuitBreaker of(String port) {
        return breakers.computeIfAbsent(port, this::make);
    }

    /** How many messages the port may claim now, of a full batch of so many. */
    int room(String port, int batch) {
        State state = of(port).getState();
        return state == State.CLOSED ? batch : state == State.HALF_OPEN ? PROBES : 0;
    }

    private CircuitBreaker make(String port) {
        CircuitBreaker breaker = CircuitBreaker.of(port, config);
        breaker.getEventPublisher().onStateTransition(event -> {
            if (event.getStateTransition().getToState() == State.OPEN) {
                LOG.warn("{} does not answer and is left alone for a while", port);
            } else if (event.getStateTransition().getToState() == State.CLOSED) {
                LOG.info("{} answers again", port);
            }
        });
        return breaker;
    }
}
