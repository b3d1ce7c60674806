/**
 * The dispatcher: a route for each port claims what the outbox holds and delivers it; another applies the inbox.
 */
@org.jspecify.annotations.NullMarked
package org.hanse.integration.dispatch;
