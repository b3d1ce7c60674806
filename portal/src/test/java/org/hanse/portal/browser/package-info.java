/**
 * The portal in a real browser: people walk it with the gestures they would make, and each page is looked at the way a
 * strict visitor would.
 */
@NullMarked
package org.hanse.portal.browser;

import org.jspecify.annotations.NullMarked;
