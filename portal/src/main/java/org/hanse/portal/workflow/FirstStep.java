package org.hanse.portal.workflow;

/**
 * One of the first three steps of a role, shown until all are taken. A capability adds a bean for each step that it can
 * see; its sentence is {@code workflow.first.<key>}.
 */
public interface FirstStep {

    /** Who takes it. */
    String role();

    /** 1, 2 or 3. */
    int order();

    /** Names the sentence. */
    String key();

    /** Where it is taken. */
    String href();

    /** Whether the reader's side has taken it. */
    boolean taken();
}
