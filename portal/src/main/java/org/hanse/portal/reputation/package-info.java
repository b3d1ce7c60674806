/** Ratings after a deal. */
@org.jspecify.annotations.NullMarked
package org.hanse.portal.reputation;
