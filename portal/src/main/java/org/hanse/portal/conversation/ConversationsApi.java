package org.hanse.portal.conversation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hanse.conversation.Conversation;
import org.hanse.conversation.Conversations;
import org.hanse.conversation.Message;
import org.hanse.conversation.MessageKind;
import org.hanse.conversation.SendMessage;
import org.hanse.deal.Deals;
import org.hanse.kernel.DealId;
import org.hanse.kernel.Ids;
import org.hanse.kernel.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Messages between partners, for programs; files are read under {@code /api/v1/documents/{id}/content}. */
@RestController
@RequestMapping("/api/v1")
class ConversationsApi {

    private final Conversations conversations;
    private final Deals deals;

    ConversationsApi(Conversations conversations, Deals deals) {
        this.conversations = conversations;
        this.deals = deals;
    }

    /** Up to which message somebody has read. */
    record Reading(@NotNull UUID upTo) {}

    /** A conversation; {@code last} is null where nobody has written. */
    record Listed(
            UUID id,
            String kind,
            UUID subject,
            String reference,
            String title,
            String buyer,
            String supplier,
            long unread,
            @Nullable Instant last) {

        static Listed of(Conversation one) {
            return new Listed(
                    one.id(),
                    one.kind().name(),
                    one.subject(),
                    one.reference(),
                    one.title(),
                    one.buyer().toString(),
                    one.supplier().toString(),
                    one.unread(),
                    one.last());
        }
    }

    /** A message; {@code day} is null where its kind names none. */
    record Said(
            UUID id,
            UUID conversation,
            String company,
            String author,
            MessageKind kind,
            @Nullable LocalDate day,
            String text,
            List<File> attachments,
            Instant sentAt,
            boolean unread) {

        static Said of(Message one) {
            return new Said(
                    one.id(),
                    one.conversation(),
                    one.company().toString(),
                    one.author(),
                    one.kind(),
                    one.day(),
                    one.body(),
                    one.attachments().stream()
                            .map(file -> new File(file.document().toString(), file.fileName()))
                            .toList(),
                    one.sentAt(),
                    one.unread());
        }
    }

    /** A file that came with a message. */
    record File(String document, String fileName) {}

    /** A message that was sent. */
    record Sent(UUID conversation, UUID message) {}

    @GetMapping("/conversations")
    Page<Listed> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MAX_SIZE) int size) {
        return conversations.list(cursor, size).map(Listed::of);
    }

    @GetMapping("/conversations/{id}/messages")
    Page<Said> messages(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MAX_SIZE) int size) {
        return conversations.messages(Ids.parse(id), cursor, size).map(Said::of);
    }

    @PostMapping("/conversations/{id}/messages")
    @ResponseStatus(HttpStatus.CREATED)
    Sent send(@PathVariable String id, @RequestBody @Valid SendMessage message) {
        UUID conversation = Ids.parse(id);
        return new Sent(conversation, conversations.send(conversation, message));
    }

    @PostMapping("/conversations/{id}/reading")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable String id, @RequestBody @Valid Reading reading) {
        conversations.read(Ids.parse(id), reading.upTo());
    }

    /** Messages of a deal, newest first. */
    @GetMapping("/deals/{id}/messages")
    Page<Said> ofDeal(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MAX_SIZE) int size) {
        UUID conversation = conversations.find(ConversationPages.subject(deals.get(DealId.of(id))));
        return conversation == null
                ? new Page<>(List.of(), null)
                : conversations.messages(conversation, cursor, size).map(Said::of);
    }

    @PostMapping("/deals/{id}/messages")
    @ResponseStatus(HttpStatus.CREATED)
    Sent sendOfDeal(@PathVariable String id, @RequestBody @Valid SendMessage message) {
        UUID conversation =
                Objects.requireNonNull(conversations.about(ConversationPages.subject(deals.get(DealId.of(id)))));
        return new Sent(conversation, conversations.send(conversation, message));
    }
}
