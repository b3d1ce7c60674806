/**
 * Camel routes that implement the ports, one package a counterpart, each speaking its real standard. No business
 * decisions.
 */
@org.jspecify.annotations.NullMarked
package org.hanse.integration;
