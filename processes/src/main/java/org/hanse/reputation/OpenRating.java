package org.hanse.reputation;

import java.time.Instant;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.DealId;

/** A rating that may be read: both sides have spoken, or the term is over. */
public record OpenRating(DealId deal, CompanyId rater, int stars, String comment, boolean counts, Instant givenAt) {}
