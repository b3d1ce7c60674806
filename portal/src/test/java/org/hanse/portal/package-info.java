/** Tests of the whole application from outside. */
@NullMarked
package org.hanse.portal;

import org.jspecify.annotations.NullMarked;
