/**
 * Who comes in and as whom: the embedded OpenID Connect issuer, the portal as its client, the API as resource server,
 * sessions as JSON, and the filter that opens the {@link org.hanse.kernel.Scope} of each request. What no rule names is
 * refused.
 */
@NullMarked
package org.hanse.portal.security;

import org.jspecify.annotations.NullMarked;
