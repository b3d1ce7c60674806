package org.hanse.document;

import java.util.Optional;

/** Reads the text of a PDF; implemented in {@code reports}. */
public interface PaperText {

    /** The text in reading order; empty where it has none, such as a scan, or cannot be opened. */
    Optional<String> of(byte[] pdf);
}
