/**
 * Claims about goods or money of a deal: evidence, offers, mediation and the outcome. A claim freezes its own amount and
 * nothing else; money moves only through {@code escrow}.
 */
@org.springframework.modulith.ApplicationModule
@org.jspecify.annotations.NullMarked
package org.hanse.dispute;
