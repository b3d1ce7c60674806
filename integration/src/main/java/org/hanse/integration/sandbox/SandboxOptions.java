package org.hanse.integration.sandbox;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/**
 * How the sandbox is set up.
 *
 * @param home folder of its own files: account book, bookings, agenda
 * @param bankFolder the exchange folder: it reads {@code out} and writes {@code in}
 * @param port of its HTTP side; 0 takes a free one
 * @param smtpPort of its mailbox; 0 takes a free one
 * @param callbackSecret what its callbacks are signed with
 * @param delay a believable pause before an answer; longer steps take a multiple of it
 * @param clock its clock
 */
public record SandboxOptions(
        Path home, Path bankFolder, int port, int smtpPort, String callbackSecret, Duration delay, Clock clock) {}
