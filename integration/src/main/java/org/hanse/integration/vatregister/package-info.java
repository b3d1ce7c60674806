/**
 * The EU's VAT register, by the SOAP wire of VIES.
 */
@org.jspecify.annotations.NullMarked
package org.hanse.integration.vatregister;
