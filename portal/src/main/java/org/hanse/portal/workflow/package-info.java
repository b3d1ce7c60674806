/**
 * My tasks: the list, the page of one task with its form, the live stream, the diagrams, and the same by REST. It knows
 * no capability: a {@link org.hanse.portal.workflow.TaskView} adds what is special about a task.
 */
@NullMarked
package org.hanse.portal.workflow;

import org.jspecify.annotations.NullMarked;
