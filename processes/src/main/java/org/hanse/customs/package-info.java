/**
 * HS classification, origin, required documents, declarations; the customs authority is its port.
 */
@org.springframework.modulith.ApplicationModule
@org.jspecify.annotations.NullMarked
package org.hanse.customs;
