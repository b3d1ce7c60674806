/** The deal as people and programs see it: whose move it is, shipments, receiving. Decides nothing. */
@org.jspecify.annotations.NullMarked
package org.hanse.portal.deal;
