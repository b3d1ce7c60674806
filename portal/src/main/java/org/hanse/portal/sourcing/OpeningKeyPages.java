package org.hanse.portal.sourcing;

import java.util.Base64;
import org.hanse.kernel.Refusal;
import org.hanse.portal.web.Sentences;
import org.hanse.sourcing.OpeningKeys;
import org.hanse.sourcing.SealedReason;
import org.hanse.sourcing.envelope.Curve;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** "My opening key": made in the browser, registered once by whoever opens sealed tenders. */
@Controller
@RequestMapping("/opening-key")
class OpeningKeyPages {

    private final OpeningKeys keys;
    private final Sentences sentences;

    OpeningKeyPages(OpeningKeys keys, Sentences sentences) {
        this.keys = keys;
        this.sentences = sentences;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute(
                "keyName", keys.own().map(own -> Curve.keyName(own.publicKey())).orElse(null));
        return "sourcing/opening-key";
    }

    @PostMapping
    String register(@RequestParam String publicKey, @RequestParam String protectedKey, RedirectAttributes redirect) {
        try {
            keys.register(new OpeningKeys.Register(bytes(publicKey), bytes(protectedKey)));
            redirect.addFlashAttribute("said", "sealed.key.registered");
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("refused", sentences.of(refusal));
        }
        return "redirect:/opening-key";
    }

    /** Reads base64. @throws Refusal KEY_WRONG where it is none, as without the page's script */
    static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw Refusal.of(SealedReason.KEY_WRONG, "publicKey").because(e);
        }
    }
}
