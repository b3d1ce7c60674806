package org.hanse.document;

import java.util.Arrays;
import java.util.Objects;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.DealId;
import org.jspecify.annotations.Nullable;

/**
 * Content to be stored.
 *
 * @param content the bytes as they came or were printed
 * @param fileName what a reader's download is called; path parts and control characters are dropped
 * @param kind what it is, in the vocabulary of the capability that stores it, such as {@code commercial-invoice}
 * @param subject what its versions are counted within, such as a shipment's id; null counts within deal and owner
 * @param deal the deal, or null for a paper of the company itself (a licence, a certificate)
 * @param owner the company that supplied it
 */
public record NewDocument(
        byte[] content,
        String fileName,
        String kind,
        @Nullable String subject,
        @Nullable DealId deal,
        CompanyId owner) {

    /** Content whose versions are counted within deal and owner. */
    public NewDocument(byte[] content, String fileName, String kind, @Nullable DealId deal, CompanyId owner) {
        this(content, fileName, kind, null, deal, owner);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NewDocument that
                && Arrays.equals(content, that.content)
                && fileName.equals(that.fileName)
                && kind.equals(that.kind)
                && Objects.equals(subject, that.subject)
                && Objects.equals(deal, that.deal)
                && owner.equals(that.owner);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(content), fileName, kind, subject, deal, owner);
    }

    @Override
    public String toString() {
        return kind + " " + fileName + " (" + content.length + " bytes)";
    }
}
