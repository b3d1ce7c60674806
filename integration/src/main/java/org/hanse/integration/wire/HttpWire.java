package org.hanse.integration.wire;

import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.hanse.messaging.NotDeliverable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Calls a counterpart over one of the {@link HttpOutlet} routes and keeps what went and came, byte for byte. */
@Component
public final class HttpWire {

    private final ProducerTemplate template;
    private final WireLog log;

    HttpWire(ProducerTemplate template, WireLog log) {
        this.template = template;
        this.log = log;
    }

    /** Sends and keeps both sides. @throws NoAnswer where none came in time */
    public HttpAnswer send(String route, String counterpart, String kind, byte[] request) {
        try {
            HttpAnswer answer = call(route, request);
            log.sent(counterpart, kind, request, answer.body(), "HTTP " + answer.status());
            return answer;
        } catch (NoAnswer e) {
            log.sent(counterpart, kind, request, null, String.valueOf(e.getMessage()));
            throw e;
        }
    }

    /**
     * Fetches; what comes is kept by whoever hears it, only a failure is kept here.
     *
     * @throws NotDeliverable where the publisher says that there is no such thing, or not for us
     */
    public byte[] fetch(String route, String counterpart, String kind) {
        try {
            HttpAnswer answer = call(route, null);
            if (answer.refused()) {
                log.sent(counterpart, kind, new byte[0], answer.body(), "HTTP " + answer.status());
                throw new NotDeliverable(counterpart + " does not give it: HTTP " + answer.status());
            }
            if (!answer.ok()) {
                throw new NoAnswer("HTTP " + answer.status(), null);
            }
            return answer.body();
        } catch (NoAnswer e) {
            log.sent(counterpart, kind, new byte[0], null, String.valueOf(e.getMessage()));
            throw e;
        }
    }

    private HttpAnswer call(String route, byte @Nullable [] request) {
        Exchange exchange =
                template.request("direct:" + route, e -> e.getMessage().setBody(request));
        Exception failure = exchange.getException();
        if (failure != null) {
            throw new NoAnswer(failure.getClass().getSimpleName() + ": " + failure.getMessage(), failure);
        }
        byte[] body = exchange.getMessage().getBody(byte[].class);
        Integer status = exchange.getProperty(HttpOutlet.STATUS, Integer.class);
        return new HttpAnswer(status == null ? 0 : status, body == null ? new byte[0] : body);
    }
}
