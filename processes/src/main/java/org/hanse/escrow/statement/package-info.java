/**
 * The bank's statements (camt.053) held against our own books, entry by entry. What does not agree is told to a person
 * and stays in sight until it is explained; nothing here changes the books by itself.
 */
@org.jspecify.annotations.NullMarked
package org.hanse.escrow.statement;
