package org.hanse.workflow;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Registers a method of a {@link ProcessBean} as what completing a user task does. Signature:
 * {@code Map<String, Object> method(TaskContext task, CommandRecord command)}; the map holds the process variables that
 * result (identifiers and outcomes only). The command is a record with Bean Validation annotations.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnTask {

    /** The user task's key: its id in the BPMN file, kebab-case, unique over all processes. */
    String value();
}
