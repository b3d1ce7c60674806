/**
 * The carrier, by DCSA JSON over HTTP: booking leaves, booking notifications and tracking events come back.
 */
@org.jspecify.annotations.NullMarked
package org.hanse.integration.carrier;
