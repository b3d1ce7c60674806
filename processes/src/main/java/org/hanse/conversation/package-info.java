/**
 * What the two sides of a deal, or a buyer and one invited supplier, write to each other: free text, frequent messages that
 * each side reads in its own language, files. It knows its subject only by kind, id and reference.
 */
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN)
@org.jspecify.annotations.NullMarked
package org.hanse.conversation;
