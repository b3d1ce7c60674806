package org.hanse.workflow;

/**
 * The task being completed.
 *
 * @param taskId the engine's id
 * @param taskKey the user task's id in its BPMN file
 * @param processKey the process's key
 * @param businessKey what the process is about: the id of the aggregate, as text
 */
public record TaskContext(String taskId, String taskKey, String processKey, String businessKey) {}
