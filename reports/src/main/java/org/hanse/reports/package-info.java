/**
 * Prints trade papers with JasperReports: templates of our own, compiled once, filled with records of the core. No
 * query and no business rule may live here; nothing is read from disk but the fonts found at start.
 */
@org.jspecify.annotations.NullMarked
package org.hanse.reports;
