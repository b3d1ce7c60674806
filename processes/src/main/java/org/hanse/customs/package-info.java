/**
 * HS classification and origin, the papers that a shipment needs, what they say and whether they agree, the review by a
 * compliance officer, declarations and the authority's answers. The customs authority is its port.
 */
@org.springframework.modulith.ApplicationModule
@org.jspecify.annotations.NullMarked
package org.hanse.customs;
