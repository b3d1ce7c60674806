package org.hanse.document;

import java.util.List;
import java.util.Optional;

/** Shows papers page by page as pictures; implemented in {@code reports}. */
public interface PagePictures {

    /** How many pages a PDF has; 0 where it cannot be opened. */
    int pages(byte[] pdf);

    /**
     * One page as PNG.
     *
     * @param page 1 for the first
     * @param marks texts that are framed where they stand
     * @return empty where there is no such page or the PDF cannot be opened
     */
    Optional<byte[]> picture(byte[] pdf, int page, List<String> marks);
}
