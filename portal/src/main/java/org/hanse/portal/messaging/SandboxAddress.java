package org.hanse.portal.messaging;

import org.hanse.integration.sandbox.Sandbox;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells a sandbox in this process where its callbacks go, as soon as the portal listens. */
@Component
class SandboxAddress {

    private final ObjectProvider<Sandbox> sandbox;

    SandboxAddress(ObjectProvider<Sandbox> sandbox) {
        this.sandbox = sandbox;
    }

    @EventListener
    void listening(WebServerInitializedEvent event) {
        String base = "http://localhost:" + event.getWebServer().getPort();
        sandbox.ifAvailable(here -> here.callBackTo(base));
    }
}
