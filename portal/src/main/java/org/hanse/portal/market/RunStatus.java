package org.hanse.portal.market;

import java.util.List;

/**
 * How a run stands.
 *
 * @param status {@code running}, also while it waits for an earlier run; {@code completed}; {@code failed} where a deal
 *     failed; or {@code stopped} where the portal ended before the run did
 * @param seconds since its first deal began; counted on until the end
 * @param troubles a line for each failed deal
 */
record RunStatus(String status, Deals deals, double seconds, List<String> troubles) {

    static final String RUNNING = "running";
    static final String COMPLETED = "completed";
    static final String FAILED = "failed";
    static final String STOPPED = "stopped";

    /** Numbers of deals. */
    record Deals(int requested, int completed, int failed) {}

    /** What is left to say when the portal that played it is gone. */
    RunStatus afterRestart() {
        return !status.equals(RUNNING) ? this : new RunStatus(STOPPED, deals, seconds, troubles);
    }
}
