package org.hanse.portal.onboarding;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hanse.kernel.Refusal;
import org.hanse.onboarding.Joining;
import org.hanse.onboarding.Joinings;
import org.hanse.portal.security.Strangers;
import org.hanse.portal.web.ProblemWriter;
import org.hanse.portal.web.Sentences;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page behind an applicant's link: first the six digits, then how far the application is, what is asked, the papers;
 * at last the way to sign in.
 */
@Controller
@RequestMapping("/join/{token}")
class ApplicantPages {

    private final Joinings joinings;
    private final ApplicantDesk desk;
    private final Strangers strangers;
    private final Sentences sentences;

    ApplicantPages(Joinings joinings, ApplicantDesk desk, Strangers strangers, Sentences sentences) {
        this.joinings = joinings;
        this.desk = desk;
        this.strangers = strangers;
        this.sentences = sentences;
    }

    @GetMapping
    String show(@PathVariable String token, Model model) {
        Joining joining = joinings.get(token);
        Map<String, String> form = new LinkedHashMap<>();
        model.addAttribute("form", form);
        model.addAttribute("token", token);
        model.addAttribute("email", joining.email());
        if (!joining.proved()) {
            return "onboarding/prove";
        }
        if (joining.account()) {
            return "onboarding/joined-account";
        }
        ApplicantDesk.Seen seen = desk.see(token);
        model.addAttribute("asked", seen.application());
        model.addAttribute("company", seen.company());
        model.addAttribute("papers", seen.papers());
        model.addAttribute("answers", seen.answers());
        model.addAttribute("missing", seen.missing());
        model.addAttribute("question", seen.question());
        return "onboarding/joined";
    }

    /** Sends other digits. */
    @PostMapping("/code")
    ModelAndView sendAgain(@PathVariable String token, Model model, RedirectAttributes redirect) {
        return act(token, model, () -> {
            joinings.sendAgain(token);
            redirect.addFlashAttribute("said", "onboarding.said.code");
        });
    }

    /** The six digits. */
    @PostMapping("/confirmation")
    ModelAndView confirm(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String code,
            Model model,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        return act(token, model, () -> {
            strangers.count("join-code", request);
            joinings.confirm(token, code);
            redirect.addFlashAttribute("said", "onboarding.said.joined");
        });
    }

    @PostMapping(path = "/papers/{kind}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView supply(
            @PathVariable String token,
            @PathVariable String kind,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate validUntil,
            @RequestParam MultipartFile file,
            Model model,
            RedirectAttributes redirect) {
        return act(token, model, () -> {
            desk.supply(token, kind, validUntil, file);
            redirect.addFlashAttribute("said", "onboarding.said.paper");
        });
    }

    @PostMapping("/answer")
    ModelAndView answer(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String answer,
            Model model,
            RedirectAttributes redirect) {
        return act(token, model, () -> {
            desk.answer(token, answer);
            redirect.addFlashAttribute("said", "onboarding.said.answered");
        });
    }

    /** Mails the link for a password again. */
    @PostMapping("/password")
    ModelAndView password(@PathVariable String token, Model model, RedirectAttributes redirect) {
        return act(token, model, () -> {
            joinings.welcomeAgain(token);
            redirect.addFlashAttribute("said", "onboarding.said.password");
        });
    }

    private ModelAndView act(String token, Model model, Runnable work) {
        try {
            work.run();
            return new ModelAndView("redirect:/join/" + token);
        } catch (Refusal refusal) {
            model.addAttribute("refused", sentences.of(refusal));
            return new ModelAndView(
                    show(token, model),
                    model.asMap(),
                    ProblemWriter.status(refusal.reason().kind()));
        }
    }
}
