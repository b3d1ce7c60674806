package org.hanse.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hanse.identity.Attempts;
import org.hanse.identity.PasswordLinks;
import org.hanse.identity.Passwords;
import org.hanse.kernel.Actor;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.party.Colleagues;
import org.hanse.portal.web.Sentences;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Choosing a password under a link of the embedded issuer, and asking for such a link. The answer to an address is the
 * same whether it is somebody's or not.
 */
@Controller
@RequestMapping("/set-password")
class PasswordPages {

    private static final Actor.System DOOR = new Actor.System("identity");
    private static final int MAILS_AN_HOUR = 5;

    private final PasswordLinks links;
    private final Colleagues colleagues;
    private final Attempts attempts;
    private final Strangers strangers;
    private final PasswordEncoder encoder;
    private final Sentences sentences;

    PasswordPages(
            PasswordLinks links,
            Colleagues colleagues,
            Attempts attempts,
            Strangers strangers,
            PasswordEncoder encoder,
            Sentences sentences) {
        this.links = links;
        this.colleagues = colleagues;
        this.attempts = attempts;
        this.strangers = strangers;
        this.encoder = encoder;
        this.sentences = sentences;
    }

    @GetMapping
    String ask(Model model) {
        Map<String, String> form = new LinkedHashMap<>();
        return form("security/ask-password", form, new MapBindingResult(form, "form"), model);
    }

    @PostMapping
    String mail(
            @RequestParam(defaultValue = "") String email, HttpServletRequest request, RedirectAttributes redirect) {
        strangers.count("password", request);
        attempts.count("password-address", email.strip().toLowerCase(Locale.ROOT), MAILS_AN_HOUR);
        Scope.run(DOOR, () -> colleagues.renew(email));
        redirect.addFlashAttribute("said", "security.password.mailed");
        return "redirect:/set-password";
    }

    @GetMapping("/{token}")
    String choose(@PathVariable String token, Model model) {
        Optional<String> username = links.username(token);
        if (username.isEmpty()) {
            model.addAttribute("refused", sentences.of("refusal.identity.LINK_ENDED"));
            return ask(model);
        }
        Map<String, String> form = new LinkedHashMap<>();
        model.addAttribute("token", token);
        model.addAttribute("username", username.get());
        return form("security/choose-password", form, new MapBindingResult(form, "form"), model);
    }

    @PostMapping("/{token}")
    ModelAndView set(@PathVariable String token, @RequestParam(defaultValue = "") String password, Model model) {
        Optional<String> username = links.username(token);
        try {
            if (username.isPresent()) {
                Passwords.check(username.get(), password);
                links.use(token, String.valueOf(encoder.encode(password)));
                return new ModelAndView("redirect:/sign-in?set");
            }
        } catch (Refusal refusal) {
            Map<String, String> form = new LinkedHashMap<>();
            BindingResult errors = new MapBindingResult(form, "form");
            errors.rejectValue("password", "refused", sentences.of(refusal));
            model.addAttribute("token", token);
            model.addAttribute("username", username.orElse(""));
            return refused(form("security/choose-password", form, errors, model), model);
        }
        return refused(choose(token, model), model);
    }

    private static ModelAndView refused(String view, Model model) {
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static String form(String view, Map<String, String> form, BindingResult errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        return view;
    }
}
