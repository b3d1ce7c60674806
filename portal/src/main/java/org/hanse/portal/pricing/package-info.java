/** What a cost is, without any deal: the landed-cost calculator as page and for programs. */
@org.jspecify.annotations.NullMarked
package org.hanse.portal.pricing;
