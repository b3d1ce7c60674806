package org.hanse.integration.dispatch;

import org.apache.camel.ProducerTemplate;
import org.hanse.messaging.Stored;
import org.hanse.messaging.Told;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Wakes the lanes when something was committed in this JVM, so that nobody waits for the next look. */
@Component
class Nudges {

    private final ProducerTemplate template;

    Nudges(ProducerTemplate template) {
        this.template = template;
    }

    @EventListener
    void told(Told told) {
        nudge(Dispatcher.nudge(told.port()));
    }

    @EventListener
    void stored(Stored stored) {
        nudge(HearRoute.NUDGE);
    }

    private void nudge(String endpoint) {
        if (template.getCamelContext().isStarted()) {
            template.sendBody(endpoint, "");
        }
    }
}
