package org.hanse.conversation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes to the other side.
 *
 * @param kind null: words alone
 * @param text the writer's own words; needed where the kind says nothing by itself
 * @param day needed where the kind names a day, ignored elsewhere
 * @param attachments at most five; types and size as the document store takes them, over the API 2 MB in all
 */
public record SendMessage(
        @Nullable MessageKind kind,
        @Nullable @Size(max = 4000) String text,
        @Nullable LocalDate day,
        @Nullable @Size(max = 5) List<@NotNull @Valid Attachment> attachments) {

    /** A file; in JSON its content stands in base64. */
    public record Attachment(@NotBlank @Size(max = 120) String fileName, byte[] content) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Attachment that
                    && fileName.equals(that.fileName)
                    && java.util.Arrays.equals(content, that.content);
        }

        @Override
        public int hashCode() {
            return Objects.hash(fileName, java.util.Arrays.hashCode(content));
        }

        @Override
        public String toString() {
            return fileName + " (" + content.length + " bytes)";
        }
    }

    /** Words alone. */
    public static SendMessage words(String text) {
        return new SendMessage(null, text, null, null);
    }
}
