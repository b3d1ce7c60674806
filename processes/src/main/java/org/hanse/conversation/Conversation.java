package org.hanse.conversation;

import java.time.Instant;
import java.util.UUID;
import org.hanse.kernel.CompanyId;
import org.jspecify.annotations.Nullable;

/**
 * A conversation for a list.
 *
 * @param unread messages of the other side that the reader has not seen
 * @param last when the newest message was sent; null where there is none
 */
public record Conversation(
        UUID id,
        Subject.Kind kind,
        UUID subject,
        String reference,
        String title,
        CompanyId buyer,
        CompanyId supplier,
        long unread,
        @Nullable Instant last) {

    /** The other company, seen from this one; the buyer's for whoever belongs to neither. */
    public CompanyId other(@Nullable CompanyId mine) {
        return buyer.equals(mine) ? supplier : buyer;
    }
}
