/**
 * The demo market: invented people and companies, deals at every stage, the next step played for the other side, and
 * players that drive whole deals through the API. All of it only in the profile {@code demo}, and every fact by the same
 * services that users call.
 */
@NullMarked
package org.hanse.portal.demo;

import org.jspecify.annotations.NullMarked;
