package org.hanse.onboarding;

import java.time.Instant;
import java.util.UUID;

/** What an officer said of an application. */
public record Opinion(String step, String decision, String reason, UUID officer, String officerName, Instant at) {}
