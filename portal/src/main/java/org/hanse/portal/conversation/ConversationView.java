package org.hanse.portal.conversation;

import java.util.List;
import java.util.UUID;
import org.hanse.conversation.Message;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as a page shows it, in the reader's language.
 *
 * @param id null where nobody has written yet
 * @param partner the other side's name
 * @param lines oldest first
 * @param older cursor of what came before, or null
 * @param newest up to where it counts as read once seen, or null
 * @param action where the form goes
 * @param writes whether the reader may write
 */
public record ConversationView(
        @Nullable UUID id,
        String partner,
        List<Line> lines,
        @Nullable String older,
        @Nullable UUID newest,
        String action,
        boolean writes) {

    public ConversationView {
        lines = List.copyOf(lines);
    }

    /**
     * One message.
     *
     * @param company whose
     * @param sentence what its kind says, empty for words alone
     */
    public record Line(Message message, String company, boolean mine, String sentence) {}
}
