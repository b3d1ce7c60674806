package org.hanse.integration.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.hanse.messaging.Delivery;
import org.hanse.messaging.Envelope;
import org.hanse.messaging.NotDeliverable;
import org.hanse.messaging.PortJson;

/** Turns the rows of one port's outbox into calls of the port, by the kind of the row. */
public final class PortDelivery implements Delivery {

    private final String port;
    private final PortJson json;
    private final Map<String, Consumer<Envelope>> kinds = new LinkedHashMap<>();

    /** Deliveries of one port. */
    public PortDelivery(String port, PortJson json) {
        this.port = port;
        this.json = json;
    }

    /** Rows of this kind carry such a record and call this method of the port. */
    public <T> PortDelivery on(String kind, Class<T> type, Consumer<T> call) {
        return on(kind, type, (record, envelope) -> call.accept(record));
    }

    /** As above, where the port wants the envelope too. */
    public <T> PortDelivery on(String kind, Class<T> type, BiConsumer<T, Envelope> call) {
        kinds.put(kind, envelope -> call.accept(json.read(envelope, type), envelope));
        return this;
    }

    @Override
    public String port() {
        return port;
    }

    @Override
    public void deliver(Envelope envelope) {
        Consumer<Envelope> call = kinds.get(envelope.kind());
        if (call == null) {
            throw new NotDeliverable("The port " + port + " knows no " + envelope.kind());
        }
        call.accept(envelope);
    }
}
