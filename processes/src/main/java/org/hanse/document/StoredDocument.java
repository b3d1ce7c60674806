package org.hanse.document;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A document with its content, byte for byte as it was stored. */
public record StoredDocument(DocumentRow row, byte[] content) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoredDocument that && row.equals(that.row) && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return row.hashCode();
    }

    @Override
    public String toString() {
        return row.toString();
    }
}
