/**
 * Everything that leaves or enters: the outbox that a transaction writes and routes deliver, the inbox that stores
 * before anything else, the exchanges byte for byte, the notices by mail. It knows no standard and no capability.
 */
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN)
@org.jspecify.annotations.NullMarked
package org.hanse.messaging;
