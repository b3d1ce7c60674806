package org.hanse.portal.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hanse.integration.sandbox.Sandbox;
import org.hanse.integration.sandbox.SandboxMail;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sandbox's mailbox, so that the demo's people can read what was sent to them. Empty outside of the demo. */
@Controller
class MailboxPages {

    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+/\\S+");

    private final ObjectProvider<Sandbox> sandbox;

    MailboxPages(ObjectProvider<Sandbox> sandbox) {
        this.sandbox = sandbox;
    }

    /** A piece of a mail's text; where href is there, it is a link into this portal. */
    record Piece(String text, @Nullable String href) {}

    /** A mail as the page shows it. */
    record Shown(SandboxMail mail, List<Piece> pieces) {}

    @GetMapping("/demo/mailbox")
    String mails(@RequestParam(defaultValue = "") String to, Model model) {
        Sandbox here = sandbox.getIfAvailable();
        List<SandboxMail> mails = here == null ? List.of() : here.mails();
        model.addAttribute("to", to);
        model.addAttribute(
                "people",
                mails.stream().map(SandboxMail::to).distinct().sorted().toList());
        model.addAttribute(
                "mails",
                mails.stream()
                        .filter(mail -> to.isBlank() || mail.to().equalsIgnoreCase(to))
                        .map(mail -> new Shown(mail, pieces(mail.body())))
                        .toList());
        return "messaging/mailbox";
    }

    private static List<Piece> pieces(String body) {
        List<Piece> pieces = new ArrayList<>();
        Matcher link = LINK.matcher(body);
        int from = 0;
        while (link.find()) {
            pieces.add(new Piece(body.substring(from, link.start()), null));
            pieces.add(new Piece(link.group(), link.group()));
            from = link.end();
        }
        pieces.add(new Piece(body.substring(from), null));
        return pieces;
    }
}
