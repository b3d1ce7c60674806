/**
 * Writing a request: what was typed so far, what it is made from (a spreadsheet, an earlier request, a template), and how
 * it is kept until it is sent.
 */
@org.jspecify.annotations.NullMarked
package org.hanse.sourcing.asking;
