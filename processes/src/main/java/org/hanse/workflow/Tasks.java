package org.hanse.workflow;

import org.hanse.kernel.Page;
import org.hanse.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The inbox and the one door through which a user task is completed: page, REST API, players and tests all use it.
 * Everything is seen and done as the actor of {@link org.hanse.kernel.Scope}.
 */
public interface Tasks {

    /** Open tasks that the actor may do, by due date; keyset pages. */
    Page<TaskRow> open(TaskFilter filter, @Nullable String cursor, int size);

    /** How many open tasks the actor may do, how many are done since midnight UTC. */
    Counts counts();

    /** One task, open or not. @throws org.hanse.kernel.Refusal UNKNOWN where it is not the actor's */
    TaskRow get(String taskId);

    /** The single open task of a key for a business key, or null; for players and tests that follow a process. */
    @Nullable
    TaskRow openOf(String businessKey, String taskKey);

    /** Takes the task for oneself; again is no error. */
    void claim(String taskId);

    /** Gives a claimed task back. */
    void unclaim(String taskId);

    /** Hands the task to a colleague who holds its role. */
    void delegate(String taskId, PersonId colleague);

    /**
     * Validates the command, applies it by the capability's method, moves the token, audits: all in one transaction.
     *
     * @param command the task key's own record
     */
    void complete(String taskId, Object command);

    /** As {@link #complete(String, Object)}, with the command as JSON; unknown fields are refused by name. */
    void completeJson(String taskId, String json);

    /** Numbers on top of the inbox. */
    record Counts(long open, long overdue, long dueToday, long waitingForOthers, long doneToday) {}
}
