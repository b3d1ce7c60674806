/**
 * The publisher of reference rates: the ECB's daily XML.
 */
@org.jspecify.annotations.NullMarked
package org.hanse.integration.exchangerates;
