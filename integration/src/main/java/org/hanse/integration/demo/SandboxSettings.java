package org.hanse.integration.demo;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The sandbox inside the application.
 *
 * @param inside whether it plays the counterparts in this process
 * @param port of its HTTP side; 0 takes a free one
 * @param smtpPort of its mailbox; 0 takes a free one
 * @param delay a believable pause before an answer
 * @param callbackBase the portal's address for callbacks; empty: said by the portal once it listens
 */
@ConfigurationProperties("hanse.sandbox")
record SandboxSettings(
        @DefaultValue("false") boolean inside,
        @DefaultValue("0") int port,
        @DefaultValue("0") int smtpPort,
        @DefaultValue("1s") Duration delay,
        @DefaultValue("") String callbackBase) {}
