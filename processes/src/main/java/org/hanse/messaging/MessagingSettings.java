package org.hanse.messaging;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patiently messages are delivered.
 *
 * @param lease how long a claimed message is left alone before somebody else may deliver it; longer than a whole batch
 *     of time-outs
 * @param attempts after so many failures a message is a dead letter
 * @param firstPause pause after the first failure; doubles each time, give or take a fifth
 * @param longestPause no pause is longer
 */
@ConfigurationProperties("hanse.messaging")
public record MessagingSettings(
        @DefaultValue("120s") Duration lease,
        @DefaultValue("10") int attempts,
        @DefaultValue("2s") Duration firstPause,
        @DefaultValue("15m") Duration longestPause) {}
