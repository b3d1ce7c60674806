/** Companies: the directory, a company's page with its record. */
@org.jspecify.annotations.NullMarked
package org.hanse.portal.party;
