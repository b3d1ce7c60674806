package org.hanse.integration.wire;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Hanse reaches its counterparts.
 *
 * @param bankFolder exchange folder of the bank's client; empty: {@code bank} inside the home folder
 * @param carrier base URL of the carrier's booking API
 * @param customs base URL of the customs gateway
 * @param vatRegister URL of the VIES service
 * @param unList URL of the UN consolidated list
 * @param rates URL of the ECB's daily rates
 * @param mailHost SMTP server
 * @param mailPort its port
 * @param mailFrom sender of notices
 * @param callbackSecret what carrier and customs sign their callbacks with; empty refuses all of them
 * @param connectTimeout to a counterpart
 * @param responseTimeout until its answer begins
 * @param look how often an idle outbox or inbox is looked at; a commit in this JVM wakes it at once
 * @param filePoll how often the bank's folder is looked at
 * @param threads deliveries at a time for each port
 * @param rest how long a counterpart that does not answer is left alone; doubles each time it still does not
 * @param longestRest no rest is longer
 * @param shutdown how long deliveries under way may go on when the house closes
 */
@ConfigurationProperties("hanse.integration")
public record WireSettings(
        @DefaultValue("") String bankFolder,
        @DefaultValue("http://carrier.invalid") String carrier,
        @DefaultValue("http://customs.invalid") String customs,

        @DefaultValue("https://ec.europa.eu/taxation_customs/vies/services/checkVatService")
        String vatRegister,

        @DefaultValue("https://scsanctions.un.org/resources/xml/en/consolidated.xml")
        String unList,

        @DefaultValue("https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml")
        String rates,

        @DefaultValue("localhost") String mailHost,
        @DefaultValue("25") int mailPort,
        @DefaultValue("Hanse <notices@hanse.example>") String mailFrom,
        @DefaultValue("") String callbackSecret,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("8s") Duration responseTimeout,
        @DefaultValue("1s") Duration look,
        @DefaultValue("500ms") Duration filePoll,
        @DefaultValue("4") int threads,
        @DefaultValue("10s") Duration rest,
        @DefaultValue("5m") Duration longestRest,
        @DefaultValue("1s") Duration shutdown) {}
