package org.hanse.portal.workflow;

import java.time.Instant;
import java.util.List;

/** What a capability knows others to be due with, in what the reader takes part in. One bean a capability. */
public interface Awaited {

    /**
     * Something that another side is due with.
     *
     * @param sentence who, what and by when, in the reader's words, without a full stop
     * @param href where it is seen
     */
    record Coming(Instant due, String sentence, String href) {}

    /** The nearest, at most a few. */
    List<Coming> coming();
}
