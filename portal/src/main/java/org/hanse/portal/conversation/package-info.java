/** What partners write to each other: the piece on a deal's page, the list under the bell, the API. */
@org.jspecify.annotations.NullMarked
package org.hanse.portal.conversation;
