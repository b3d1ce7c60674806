package org.hanse.portal.market;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * How many deals to play, and the seed that settles what happens in them.
 *
 * @param deals 1 to 1,000
 */
record MarketRequest(@Min(1) @Max(1000) int deals, long seed) {}
