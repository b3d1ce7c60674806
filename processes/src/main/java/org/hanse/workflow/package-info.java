/**
 * The only room that knows the process engine: its configuration, user tasks and their one door, the inbox, message
 * correlation and the record of decisions. It names no capability: capabilities register by annotation.
 */
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN)
@org.jspecify.annotations.NullMarked
package org.hanse.workflow;
