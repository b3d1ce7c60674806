/**
 * What things cost: Incoterms 2020, landed cost with honest unknowns, dated exchange rates, commission arithmetic.
 * It names no deal and no request; rates, tariffs and estimates are dated data with a source.
 */
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN)
@org.jspecify.annotations.NullMarked
package org.hanse.pricing;
