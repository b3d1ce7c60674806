package org.hanse.integration.xml;

import org.jspecify.annotations.Nullable;

/** What came is no XML that may be read, or lacks what it must have. */
public final class MalformedXml extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong. */
    public MalformedXml(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}
