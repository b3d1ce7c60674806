/** Papers and customs as people and programs see them: supplying, comparing, reviewing. Decides nothing. */
@org.jspecify.annotations.NullMarked
package org.hanse.portal.customs;
