package org.hanse.workflow;

import java.util.Map;

/** Starts processes and hands messages to those that wait; always inside the caller's transaction. */
public interface Processes {

    /**
     * Starts the newest version of a process.
     *
     * @param key the process's key, such as {@code rfq-negotiation}
     * @param businessKey id of the aggregate, as text
     * @param variables identifiers and outcomes (text, number, boolean); anything else is refused
     */
    void start(String key, String businessKey, Map<String, ?> variables);

    /**
     * Gives a message to the one execution that waits for it under the business key.
     *
     * @return false where nothing waits, which the caller decides about: a late or second message changes nothing
     */
    boolean correlate(String message, String businessKey, Map<String, ?> variables);

    /** Ends every running process of the key and business key, with the reason in its history. */
    void cancel(String key, String businessKey, String reason);

    /** Whether a process of the key runs for the business key. */
    boolean isRunning(String key, String businessKey);
}
