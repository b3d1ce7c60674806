/**
 * Incoterms, landed cost, exchange rates, commission; the publisher of exchange rates is its port.
 */
@org.springframework.modulith.ApplicationModule
@org.jspecify.annotations.NullMarked
package org.hanse.pricing;
