package org.hanse.workflow;

/** A capability tells the inbox what its tasks are about: one bean of this type a process key. */
public interface TaskSubjects {

    /** The process whose tasks this describes. */
    String processKey();

    /** Describes the task that is just being made; called inside the transaction that makes it. */
    TaskSubject describe(TaskContext task);
}
