/**
 * What the routes to counterparts share: HTTP calls with their limits, addresses, the envelope being delivered.
 */
@org.jspecify.annotations.NullMarked
package org.hanse.integration.wire;
