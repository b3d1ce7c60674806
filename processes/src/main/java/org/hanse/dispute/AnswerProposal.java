package org.hanse.dispute;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Completes {@code answer-proposal-as-buyer} and {@code answer-proposal-as-supplier}. */
public record AnswerProposal(
        boolean accept, @Nullable @Size(max = 4000) String note) {}
