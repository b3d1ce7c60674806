package org.hanse.reputation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What one side says of the other after a deal. */
public record RateDeal(
        @Min(1) @Max(5) int stars,
        @Nullable @Size(max = 1000) String comment) {}
