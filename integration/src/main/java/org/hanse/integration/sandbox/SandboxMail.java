package org.hanse.integration.sandbox;

/**
 * A mail that came into the sandbox's mailbox.
 *
 * @param number counts up from 1
 * @param to whom
 * @param subject its subject
 * @param sentAt ISO 8601, or empty
 * @param notice the sender's own id, or empty
 * @param body plain text
 */
public record SandboxMail(int number, String to, String subject, String sentAt, String notice, String body) {}
