package org.hanse.integration.wire;

import java.nio.file.Path;

/**
 * Where the counterparts answer; from settings, or from the sandbox where that plays them. Never from a message.
 *
 * @param bankFolder exchange folder of the bank's client: {@code out} is sent, {@code in} is received
 * @param carrier base URL
 * @param customs base URL
 * @param vatRegister URL of the VIES service
 * @param unList URL of the UN consolidated list
 * @param rates URL of the ECB's daily rates
 * @param mailHost SMTP server
 * @param mailPort its port
 * @param callbackSecret what carrier and customs sign their callbacks with; empty refuses all of them
 */
public record Addresses(
        Path bankFolder,
        String carrier,
        String customs,
        String vatRegister,
        String unList,
        String rates,
        String mailHost,
        int mailPort,
        String callbackSecret) {}
