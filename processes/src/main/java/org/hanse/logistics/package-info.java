/**
 * Bookings, shipments on their way and what the carrier tells about them; the carrier is its port.
 */
@org.springframework.modulith.ApplicationModule
@org.jspecify.annotations.NullMarked
package org.hanse.logistics;
