/** Asking, quoting, comparing, awarding: pages for buyers, suppliers and guests, and the REST API of requests. */
@org.jspecify.annotations.NullMarked
package org.hanse.portal.sourcing;
