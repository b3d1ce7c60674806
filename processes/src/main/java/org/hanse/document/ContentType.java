package org.hanse.document;

import java.util.Set;
import org.apache.tika.Tika;
import org.hanse.kernel.Refusal;

/** Finds out what content is by its own bytes, and takes only what a reader can open without danger. */
final class ContentType {

    private static final Set<String> TAKEN =
            Set.of("application/pdf", "image/png", "image/jpeg", "image/tiff", "text/plain", "application/xml");
    private static final int MIB = 1024 * 1024;
    private static final Tika TIKA = new Tika();

    private ContentType() {}

    /**
     * The media type of the content.
     *
     * @throws Refusal where it is empty, too large, of another type, or a PDF that does more than show itself
     */
    static String of(byte[] content) {
        if (content.length == 0) {
            throw new Refusal(PaperReason.EMPTY);
        }
        if (content.length > Documents.MAX_BYTES) {
            throw new Refusal(PaperReason.TOO_LARGE, Documents.MAX_BYTES / MIB);
        }
        String type = TIKA.detect(content);
        if (!TAKEN.contains(type)) {
            throw new Refusal(PaperReason.TYPE_NOT_TAKEN, type);
        }
        if (type.equals("application/pdf")) {
            PdfScan.refuseActive(content);
        }
        return type;
    }
}
