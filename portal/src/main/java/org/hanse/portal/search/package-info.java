/** One search over what the reader takes part in: deals, requests, companies. It knows no page of theirs but the address. */
@NullMarked
package org.hanse.portal.search;

import org.jspecify.annotations.NullMarked;
