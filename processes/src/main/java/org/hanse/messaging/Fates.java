package org.hanse.messaging;

import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells the rooms what became of their messages. */
@Component
class Fates {

    private final ObjectProvider<Fate> fates;

    Fates(ObjectProvider<Fate> fates) {
        this.fates = fates;
    }

    void delivered(List<Envelope> envelopes, Instant at) {
        fates.orderedStream().forEach(fate -> {
            List<String> keys = envelopes.stream()
                    .filter(one -> one.kind().equals(fate.kind()))
                    .map(Envelope::key)
                    .toList();
            if (!keys.isEmpty()) {
                fate.delivered(keys, at);
            }
        });
    }

    void undeliverable(Envelope envelope, String why) {
        fates.orderedStream()
                .filter(fate -> fate.kind().equals(envelope.kind()))
                .forEach(fate -> fate.undeliverable(envelope.key(), why));
    }
}
