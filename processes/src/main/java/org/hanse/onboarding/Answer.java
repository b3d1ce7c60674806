package org.hanse.onboarding;

import java.time.Instant;

/** What a company answered when it was asked again. */
public record Answer(String answer, String byName, Instant at) {}
