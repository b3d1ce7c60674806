/** Applications to trade: the form, the papers, the reviews. */
@org.jspecify.annotations.NullMarked
package org.hanse.portal.onboarding;
