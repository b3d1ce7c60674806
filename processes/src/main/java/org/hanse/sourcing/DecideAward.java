package org.hanse.sourcing;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A colleague's decision about a request or an award. @param reason is needed where the answer is no */
public record DecideAward(
        boolean approve, @Size(max = 2000) @Nullable String reason) {}
