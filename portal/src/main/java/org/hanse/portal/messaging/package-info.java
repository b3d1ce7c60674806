/**
 * What the operator sees of the wires: exchanges byte for byte, dead letters, incidents; the door for callbacks; in the
 * demo, the mailbox.
 */
@org.jspecify.annotations.NullMarked
package org.hanse.portal.messaging;
