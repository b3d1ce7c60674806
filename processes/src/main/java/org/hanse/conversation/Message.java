package org.hanse.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.DocumentId;
import org.jspecify.annotations.Nullable;

/**
 * One message as it was sent; never changed.
 *
 * @param company for which it was written
 * @param author the writer's name
 * @param day the day it names, where its kind does
 * @param body the writer's own words; may be empty beside a kind that says something by itself
 * @param unread whether the reader, who did not write it, has not seen it yet
 */
public record Message(
        UUID id,
        UUID conversation,
        CompanyId company,
        String author,
        MessageKind kind,
        @Nullable LocalDate day,
        String body,
        List<Attached> attachments,
        Instant sentAt,
        boolean unread) {

    public Message {
        attachments = List.copyOf(attachments);
    }

    /** A file that came with it. */
    public record Attached(DocumentId document, String fileName) {}
}
