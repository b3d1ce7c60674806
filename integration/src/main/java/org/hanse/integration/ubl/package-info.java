/**
 * Requests for quotations, quotations and orders as UBL 2.3 documents (OASIS Universal Business Language), checked
 * against the official schemas both ways. Amounts are net; units are codes of UN/ECE Recommendation 20.
 */
@org.jspecify.annotations.NullMarked
package org.hanse.integration.ubl;
