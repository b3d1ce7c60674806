package org.hanse.document;

import java.util.List;
import org.hanse.kernel.DealId;
import org.hanse.kernel.DocumentId;

/**
 * The document store. Content is kept once under its SHA-256 and never changes; storing a kind again for the same
 * subject makes the next version. Who takes part in a document's deal, or owns it, can read it; staff can read all.
 */
public interface Documents {

    /** Largest content, in bytes (20 MiB). */
    int MAX_BYTES = 20 * 1024 * 1024;

    /**
     * Stores content and its row in the caller's transaction.
     *
     * @throws org.hanse.kernel.Refusal where it is empty, larger than {@link #MAX_BYTES}, or not one of the allowed types by its own
     *     bytes (PDF without scripts, PNG, JPEG, TIFF, plain text, CSV, XML; the file name counts for nothing)
     */
    DocumentId store(NewDocument document);

    /** Reads a document with its content; the content is checked against its SHA-256. */
    StoredDocument read(DocumentId id);

    /** A document's row without its content. */
    DocumentRow row(DocumentId id);

    /** The newest version of each document of a deal, newest first. */
    List<DocumentRow> ofDeal(DealId deal);
}
