package org.hanse.messaging;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A stored incoming message; the body is byte for byte what came. */
public record HeardMessage(
        UUID id,
        String counterpart,
        String messageId,
        String kind,
        Map<String, String> headers,
        byte[] body,
        Instant receivedAt) {}
