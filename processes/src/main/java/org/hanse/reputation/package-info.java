/**
 * What partners say of each other after a deal, and what the deals themselves show. Figures are only as good as their
 * number: averages lean on a prior, shares are given by their lower bound.
 */
@org.springframework.modulith.ApplicationModule
@org.jspecify.annotations.NullMarked
package org.hanse.reputation;
