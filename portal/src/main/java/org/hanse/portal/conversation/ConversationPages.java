package org.hanse.portal.conversation;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hanse.conversation.Conversation;
import org.hanse.conversation.Conversations;
import org.hanse.conversation.MessageKind;
import org.hanse.conversation.SendMessage;
import org.hanse.conversation.Subject;
import org.hanse.deal.Deal;
import org.hanse.deal.Deals;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.DealId;
import org.hanse.kernel.Ids;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Page;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.party.Companies;
import org.hanse.portal.web.Sentences;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Messages: the list under the bell, a conversation by itself, and its piece on the page of a deal. */
@Controller
class ConversationPages {

    private static final int PAGE = 30;

    private final Conversations conversations;
    private final ConversationViews views;
    private final Deals deals;
    private final Companies companies;
    private final Sentences sentences;

    ConversationPages(
            Conversations conversations,
            ConversationViews views,
            Deals deals,
            Companies companies,
            Sentences sentences) {
        this.conversations = conversations;
        this.views = views;
        this.deals = deals;
        this.companies = companies;
        this.sentences = sentences;
    }

    @GetMapping("/messages")
    String list(@RequestParam(required = false) @Nullable String after, Model model) {
        Page<Conversation> page = conversations.list(after, PAGE);
        CompanyId mine = Scope.actor().companyOrNull();
        Map<UUID, String> partners = new HashMap<>();
        page.items()
                .forEach(one ->
                        partners.put(one.id(), companies.get(one.other(mine)).name()));
        model.addAttribute("conversations", page.items());
        model.addAttribute("partners", partners);
        model.addAttribute("unread", conversations.unread());
        model.addAttribute("next", page.next());
        return "conversation/list";
    }

    @GetMapping("/conversations/{id}")
    String show(@PathVariable String id, @RequestParam(required = false) @Nullable String after, Model model) {
        UUID conversation = Ids.parse(id);
        model.addAttribute("thread", conversations.get(conversation));
        model.addAttribute("view", views.of(conversation, after));
        return "conversation/conversation";
    }

    /** The messages alone, for a page that was told that one came. */
    @GetMapping("/conversations/{id}/list")
    String lines(@PathVariable String id, Model model) {
        model.addAttribute("view", views.of(Ids.parse(id), null));
        return "conversation/parts :: lines";
    }

    /** The piece of a deal's page. */
    @GetMapping("/deals/{id}/messages")
    String ofDeal(@PathVariable String id, Model model) {
        Deal deal = deals.get(DealId.of(id));
        model.addAttribute("view", views.about(subject(deal), "/deals/" + deal.id() + "/messages"));
        return "conversation/parts :: conversation";
    }

    @PostMapping("/deals/{id}/messages")
    String sendOfDeal(
            @PathVariable String id,
            @RequestParam(defaultValue = "TEXT") String kind,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            RedirectAttributes redirect)
            throws IOException {
        Deal deal = deals.get(DealId.of(id));
        UUID conversation = Objects.requireNonNull(conversations.about(subject(deal)));
        return sent(conversation, message(kind, text, day, files), redirect);
    }

    @PostMapping("/conversations/{id}/messages")
    String send(
            @PathVariable String id,
            @RequestParam(defaultValue = "TEXT") String kind,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            RedirectAttributes redirect)
            throws IOException {
        return sent(Ids.parse(id), message(kind, text, day, files), redirect);
    }

    /** The reader has seen the messages. */
    @PostMapping("/conversations/{id}/reading")
    @ResponseBody
    String read(@PathVariable String id, @RequestParam String upTo) {
        conversations.read(Ids.parse(id), Ids.parse(upTo));
        return "";
    }

    /** What was refused is said where the message was written; its words come back with it. */
    private String sent(UUID conversation, SendMessage message, RedirectAttributes redirect) {
        try {
            UUID id = conversations.send(conversation, message);
            conversations.read(conversation, id);
            redirect.addFlashAttribute("said", "conversation.said.sent");
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("refused", sentences.of(refusal));
            redirect.addFlashAttribute("draft", message.text());
        }
        return "redirect:/conversations/" + conversation;
    }

    static Subject subject(Deal deal) {
        String goods = deal.lines().isEmpty() ? "" : deal.lines().getFirst().product();
        return new Subject(Subject.Kind.DEAL, deal.id().value(), deal.reference(), goods, deal.buyer(), deal.seller());
    }

    private static SendMessage message(String kind, String text, String day, @Nullable List<MultipartFile> files)
            throws IOException {
        List<SendMessage.Attachment> attachments = new java.util.ArrayList<>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            if (!file.isEmpty()) {
                attachments.add(new SendMessage.Attachment(
                        Objects.requireNonNullElse(file.getOriginalFilename(), "file"), file.getBytes()));
            }
        }
        try {
            return new SendMessage(
                    MessageKind.valueOf(kind), text, day.isBlank() ? null : LocalDate.parse(day), attachments);
        } catch (IllegalArgumentException | java.time.format.DateTimeParseException e) {
            throw Refusal.of(KernelReason.INVALID_FIELD, "kind", kind).because(e);
        }
    }
}
