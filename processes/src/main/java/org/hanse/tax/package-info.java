/**
 * VAT identification, tax treatment, invoices; the tax register is its port.
 */
@org.springframework.modulith.ApplicationModule
@org.jspecify.annotations.NullMarked
package org.hanse.tax;
