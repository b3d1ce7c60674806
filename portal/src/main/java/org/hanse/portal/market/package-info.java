/**
 * Runs of the demo market: players that drive whole deals through the public API, over HTTP with tokens of their own, as
 * the people would. Only in the profile {@code demo}. Nothing here calls a service of the house.
 */
@NullMarked
package org.hanse.portal.market;

import org.jspecify.annotations.NullMarked;
