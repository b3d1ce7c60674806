package org.hanse.portal.market;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How many deals to play, and the seed that settles what happens in them. */
record MarketRequest(@Min(1) @Max(1000) int deals, long seed) {}
