/** Tests of market runs and of the first start's stories. */
@org.jspecify.annotations.NullMarked
package org.hanse.portal.market;
