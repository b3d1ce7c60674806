package org.hanse.portal.conversation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hanse.conversation.Conversation;
import org.hanse.conversation.Conversations;
import org.hanse.conversation.Message;
import org.hanse.conversation.MessageKind;
import org.hanse.conversation.Subject;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Page;
import org.hanse.kernel.Scope;
import org.hanse.party.Companies;
import org.hanse.portal.web.Figures;
import org.hanse.portal.web.Sentences;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the piece {@code conversation/parts :: conversation(view)} for any page: of a deal, or of a request between its
 * buyer and one of the invited. The page has read the subject as the acting company before.
 */
@Component
public class ConversationViews {

    private static final int PAGE = 30;

    private final Conversations conversations;
    private final Companies companies;
    private final Sentences sentences;
    private final Figures figures;

    ConversationViews(Conversations conversations, Companies companies, Sentences sentences, Figures figures) {
        this.conversations = conversations;
        this.companies = companies;
        this.sentences = sentences;
        this.figures = figures;
    }

    /**
     * The conversation about a subject.
     *
     * @param action where the form posts to; what stands there calls {@link Conversations#about}
     */
    public ConversationView about(Subject subject, String action) {
        UUID id = conversations.find(subject);
        if (id != null) {
            return of(id, null);
        }
        CompanyId mine = Scope.actor().companyOrNull();
        CompanyId other = subject.buyer().equals(mine) ? subject.supplier() : subject.buyer();
        return new ConversationView(null, companies.get(other).name(), List.of(), null, null, action, mine != null);
    }

    /** A conversation that was begun; older messages by cursor. */
    public ConversationView of(UUID id, @Nullable String cursor) {
        Conversation thread = conversations.get(id);
        Page<Message> page = conversations.messages(id, cursor, PAGE);
        CompanyId mine = Scope.actor().companyOrNull();
        Map<CompanyId, String> names = new HashMap<>();
        for (CompanyId side : List.of(thread.buyer(), thread.supplier())) {
            names.put(side, companies.get(side).name());
        }
        List<ConversationView.Line> lines = page.items().reversed().stream()
                .map(message -> new ConversationView.Line(
                        message,
                        names.getOrDefault(message.company(), ""),
                        message.company().equals(mine),
                        sentence(message)))
                .toList();
        return new ConversationView(
                id,
                names.getOrDefault(thread.other(mine), ""),
                lines,
                page.next(),
                page.items().isEmpty() ? null : page.items().getFirst().id(),
                "/conversations/" + id + "/messages",
                mine != null);
    }

    private String sentence(Message message) {
        return message.kind() == MessageKind.TEXT
                ? ""
                : sentences.of("conversation.kind." + message.kind(), figures.date(message.day()));
    }
}
