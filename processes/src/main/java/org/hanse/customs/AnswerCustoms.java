package org.hanse.customs;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The declarant answers the authority's question; completes {@code answer-customs}. */
public record AnswerCustoms(@NotBlank @Size(max = 2000) String text) {}
