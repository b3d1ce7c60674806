/**
 * Judging opened offers: points by criteria whose weights were fixed before the opening, and the best split of lots
 * over suppliers under limits. Reads only what the opening wrote.
 */
@org.jspecify.annotations.NullMarked
package org.hanse.sourcing.evaluation;
