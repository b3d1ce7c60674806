/**
 * Sanctions lists, name matching, hits and what people decided about them. What is found about a party is for
 * compliance officers alone (no tipping-off); the other rooms ask one question: is this company clear?
 */
@org.springframework.modulith.ApplicationModule
@org.jspecify.annotations.NullMarked
package org.hanse.screening;
