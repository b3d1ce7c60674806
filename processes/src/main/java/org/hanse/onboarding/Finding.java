package org.hanse.onboarding;

import java.time.Instant;

/**
 * What one of the checks found.
 *
 * @param kind {@code tax-id}, {@code sanctions}, {@code numbers} or {@code papers}
 * @param result {@code passed}, {@code failed}, {@code unknown}, {@code not-needed} or {@code running}
 * @param detail short, such as the consultation number
 */
public record Finding(String kind, String result, String detail, Instant at) {}
