/** Disputes: what both sides say, the clock, the offers. */
@org.jspecify.annotations.NullMarked
package org.hanse.portal.dispute;
