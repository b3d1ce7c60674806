package org.hanse.messaging;

import java.util.UUID;

/** An incoming message was stored: whoever applies need not wait for the next look. */
public record Stored(UUID inboxId) {}
