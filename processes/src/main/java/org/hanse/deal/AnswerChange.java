package org.hanse.deal;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The other side answers a proposed change; completes {@code answer-change}.
 *
 * @param accept false declines, with a reason
 */
public record AnswerChange(
        boolean accept, @Nullable @Size(max = 500) String reason) {}
