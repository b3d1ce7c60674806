/**
 * The one place where XML is read and written: hardened factories, limits, plain elements. Nobody else makes a factory.
 */
@org.jspecify.annotations.NullMarked
package org.hanse.integration.xml;
