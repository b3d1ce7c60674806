package org.hanse.document;

import java.time.Instant;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.DealId;
import org.hanse.kernel.DocumentId;
import org.jspecify.annotations.Nullable;

/**
 * A version of a document.
 *
 * @param mediaType sniffed from the content
 * @param bytes size of the content
 * @param sha256 hexadecimal, lower case
 * @param version 1 for the first
 */
public record DocumentRow(
        DocumentId id,
        String kind,
        @Nullable String subject,
        @Nullable DealId deal,
        CompanyId owner,
        String fileName,
        String mediaType,
        long bytes,
        String sha256,
        int version,
        Instant storedAt) {}
