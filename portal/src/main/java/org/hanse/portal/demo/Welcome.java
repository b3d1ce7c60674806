package org.hanse.portal.demo;

import org.hanse.portal.security.IdentitySettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Ends the start with the address and the log-ins. */
@Component
@Profile("demo")
class Welcome {

    private static final Logger LOG = LoggerFactory.getLogger("hanse");

    private final IdentitySettings identity;

    Welcome(IdentitySettings identity) {
        this.identity = identity;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void greet() {
        greet("");
    }

    /** All stories of the market are told; the log ends with the log-ins again. */
    void marketIsOpen() {
        greet(" (the demo market is set up)");
    }

    private void greet(String how) {
        LOG.info("""

                Hanse is open:  {}{}
                  one click on a name signs you in; by hand: user jana (buyer), chen (supplier), miriam (compliance),
                  tomasz (finance), lina (operator), aiko (auditor), password "{}" for each
                  programs: client hanse-demo or demo-<name>, secret "{}", at {}/oauth2/token
                """, identity.address(), how, Cast.PASSWORD, Cast.PASSWORD, identity.address());
    }
}
