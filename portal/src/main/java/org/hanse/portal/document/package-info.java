/** Documents to read and to keep: always as attachments, never as part of a page of ours. */
@org.jspecify.annotations.NullMarked
package org.hanse.portal.document;
