package org.hanse.portal.onboarding;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hanse.kernel.Refusal;
import org.hanse.onboarding.Applications;
import org.hanse.onboarding.Join;
import org.hanse.onboarding.Joinings;
import org.hanse.party.Homeland;
import org.hanse.party.IdentifierScheme;
import org.hanse.party.LatinName;
import org.hanse.portal.security.Strangers;
import org.hanse.portal.web.Sentences;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form by which a firm that nobody knows applies, made for a phone. The country decides which numbers it asks for. */
@Controller
@RequestMapping("/join")
class JoinPages {

    private static final int LONGEST_NAME = 200;

    private final Joinings joinings;
    private final Strangers strangers;
    private final Validator validator;
    private final Sentences sentences;

    JoinPages(Joinings joinings, Strangers strangers, Validator validator, Sentences sentences) {
        this.joinings = joinings;
        this.strangers = strangers;
        this.validator = validator;
        this.sentences = sentences;
    }

    @GetMapping
    String blank(@RequestParam(defaultValue = "") String country, Locale reader, Model model) {
        return form(JoinForm.empty(country, reader), model);
    }

    /** The same form for another country, with what was typed. */
    @PostMapping("/country")
    String country(@RequestParam Map<String, String> fields, Model model) {
        Map<String, String> form = new LinkedHashMap<>(fields);
        form.remove("timeZone");
        form.remove("currency");
        JoinForm.settle(form);
        return form(form, model);
    }

    /** Says of a number, while it is typed, whether its check digit is right. */
    @PostMapping("/number")
    String number(@RequestParam String country, @RequestParam(defaultValue = "") String number, Model model) {
        IdentifierScheme scheme = IdentifierScheme.mainOf(country);
        model.addAttribute("scheme", scheme);
        model.addAttribute("right", !number.isBlank() && Applications.isRight(scheme, number));
        model.addAttribute("typed", !number.isBlank());
        return "onboarding/join-parts :: number-said";
    }

    /** Proposes how papers will print a name of another script. */
    @PostMapping("/latin")
    String latin(@RequestParam(defaultValue = "") String name, Model model) {
        boolean needed = !name.isBlank() && name.length() <= LONGEST_NAME && !LatinName.isLatin(name);
        model.addAttribute("latin", needed ? LatinName.of(name) : "");
        return "onboarding/join-parts :: latin-said";
    }

    @PostMapping
    ModelAndView begin(
            @RequestParam Map<String, String> fields, Model model, HttpServletRequest request, Locale reader) {
        Map<String, String> form = new LinkedHashMap<>(fields);
        JoinForm.settle(form);
        BindingResult errors = new MapBindingResult(form, "form");
        try {
            Join join = JoinForm.command(form);
            for (ConstraintViolation<Join> violation : validator.validate(join)) {
                errors.rejectValue(
                        JoinForm.field(violation.getPropertyPath().toString()), "invalid", violation.getMessage());
            }
            if (!errors.hasErrors()) {
                strangers.count("join", request);
                return new ModelAndView("redirect:/join/" + joinings.begin(join, reader));
            }
        } catch (Refusal refusal) {
            String named = refusal.field();
            if (named == null) {
                model.addAttribute("refused", sentences.of(refusal));
            } else {
                errors.rejectValue(JoinForm.field(named), "refused", sentences.of(refusal));
            }
        }
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        return new ModelAndView(form(form, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String form(Map<String, String> form, Model model) {
        String country = form.getOrDefault("country", "DE");
        model.addAttribute("form", form);
        model.asMap().putIfAbsent(BindingResult.MODEL_KEY_PREFIX + "form", new MapBindingResult(form, "form"));
        model.addAttribute("scheme", IdentifierScheme.mainOf(country));
        model.addAttribute("others", IdentifierScheme.otherOf(country));
        model.addAttribute("countries", countries());
        model.addAttribute("zones", Homeland.zones(country));
        return "onboarding/join";
    }

    private static Map<String, String> countries() {
        Locale reader = org.springframework.context.i18n.LocaleContextHolder.getLocale();
        List<String> codes = new ArrayList<>(Set.of(Locale.getISOCountries()));
        Map<String, String> names = new LinkedHashMap<>();
        codes.sort(Comparator.comparing(
                code -> Locale.of("", code).getDisplayCountry(reader), Collator.getInstance(reader)));
        codes.forEach(code -> names.put(code, Locale.of("", code).getDisplayCountry(reader)));
        return names;
    }
}
