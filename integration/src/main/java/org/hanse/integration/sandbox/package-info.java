/**
 * Plays the counterparts over the same wires, with files and a log of its own. It shares nothing with the routes but the wire and the hardened XML factories, and can run as a process of its own.
 */
@org.jspecify.annotations.NullMarked
package org.hanse.integration.sandbox;
