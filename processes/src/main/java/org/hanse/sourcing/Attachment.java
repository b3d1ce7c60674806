package org.hanse.sourcing;

import java.time.Instant;
import org.hanse.kernel.DocumentId;

/**
 * One version of a file of a request.
 *
 * @param no counts the files of a request from 1
 * @param version 1 for the first; a replacement counts up and the earlier ones stay
 * @param addedAt UTC
 */
public record Attachment(
        int no, int version, DocumentId document, String fileName, long bytes, String addedBy, Instant addedAt) {}
