package org.hanse.sourcing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What to do where nobody has answered.
 *
 * @param extendDays working days to ask again for; 0 ends the request
 * @param reason why it ends
 */
public record DecideUnanswered(
        @Min(0) @Max(60) int extendDays,
        @Size(max = 2000) @Nullable String reason) {}
