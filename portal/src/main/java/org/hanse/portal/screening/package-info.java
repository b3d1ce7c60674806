/** Lists, screenings and hits, for compliance officers. */
@org.jspecify.annotations.NullMarked
package org.hanse.portal.screening;
