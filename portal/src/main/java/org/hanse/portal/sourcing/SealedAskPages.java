package org.hanse.portal.sourcing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hanse.kernel.Ids;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.party.Companies;
import org.hanse.party.Company;
import org.hanse.portal.web.Sentences;
import org.hanse.sourcing.AskSealed;
import org.hanse.sourcing.OpeningKeys;
import org.hanse.sourcing.Rfq;
import org.hanse.sourcing.Suggestions;
import org.hanse.sourcing.asking.RequestDraft;
import org.hanse.sourcing.envelope.Shamir;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks by sealed tender: the page's script makes the key, splits it, and wraps a share for each chosen opener. */
@Controller
@RequestMapping("/rfqs/new/sealed")
class SealedAskPages {

    private static final int OFFERED = 12;

    private final TenderActs acts;
    private final OpeningKeys keys;
    private final Suggestions suggestions;
    private final Companies companies;
    private final AskDefaults defaults;
    private final Commands commands;
    private final Sentences sentences;
    private final int undoSeconds;

    SealedAskPages(
            TenderActs acts,
            OpeningKeys keys,
            Suggestions suggestions,
            Companies companies,
            AskDefaults defaults,
            Commands commands,
            Sentences sentences,
            @Value("${hanse.sourcing.undo-seconds:30}") int undoSeconds) {
        this.acts = acts;
        this.keys = keys;
        this.suggestions = suggestions;
        this.companies = companies;
        this.defaults = defaults;
        this.commands = commands;
        this.sentences = sentences;
        this.undoSeconds = undoSeconds;
    }

    /** Somebody to choose. @param value key and role @param key the public key, base64 */
    record Choice(String value, String name, String role, String key) {}

    @GetMapping
    String form(Model model) {
        fill(RequestDraft.EMPTY, model);
        return "sourcing/new-sealed";
    }

    @PostMapping
    ModelAndView ask(@RequestParam MultiValueMap<String, String> typed, Model model) {
        RequestDraft form = AskFields.of(typed);
        Company buyer = companies.get(Scope.company());
        try {
            AskSealed command = new AskSealed(
                    form.command(buyer.timeZone(), undoSeconds),
                    OpeningKeyPages.bytes(text(typed, "publicKey")),
                    shares(typed),
                    number(typed, "minBids"),
                    number(typed, "cureDays"));
            Rfq rfq = acts.ask(commands.checked(command));
            return new ModelAndView("redirect:/rfqs/" + rfq.id() + "/tender");
        } catch (Refusal refusal) {
            model.addAttribute("refused", sentences.of(refusal));
            fill(form, model);
            return new ModelAndView("sourcing/new-sealed", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static List<AskSealed.Share> shares(MultiValueMap<String, String> typed) {
        List<AskSealed.Share> shares = new ArrayList<>();
        for (int place = 1; place <= Shamir.SHARES; place++) {
            String[] chosen = text(typed, "opener" + place).split(":", 2);
            UUID key = Ids.parse(chosen[0]);
            shares.add(new AskSealed.Share(
                    key,
                    chosen.length == 2 ? chosen[1] : "",
                    OpeningKeyPages.bytes(text(typed, "share" + place)),
                    OpeningKeyPages.bytes(text(typed, "hash" + place))));
        }
        return shares;
    }

    private static String text(MultiValueMap<String, String> typed, String field) {
        return Objects.requireNonNullElse(typed.getFirst(field), "");
    }

    private static @Nullable Integer number(MultiValueMap<String, String> typed, String field) {
        String text = text(typed, field).strip();
        try {
            return text.isEmpty() ? null : Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw Refusal.of(KernelReason.INVALID_FIELD, field, text).because(e);
        }
    }

    private void fill(RequestDraft form, Model model) {
        Company buyer = companies.get(Scope.company());
        List<OpeningKeys.Opener> openers = keys.openers();
        model.addAttribute("form", form);
        model.addAttribute("buyer", buyer);
        model.addAttribute("units", AskDefaults.UNITS);
        model.addAttribute("bought", suggestions.products(""));
        model.addAttribute("suggestions", suggestions.forWords(form.words(), OFFERED));
        model.addAttribute("shown", OFFERED);
        model.addAttribute("defaults", defaults.of(buyer));
        model.addAttribute("first", choices(openers, "buyer"));
        model.addAttribute("second", choices(openers, "approver", "trade-compliance"));
        model.addAttribute("third", choices(openers, OpeningKeys.RECOVERY_ROLE));
        model.addAttribute("hasKey", keys.own().isPresent());
    }

    private static List<Choice> choices(List<OpeningKeys.Opener> openers, String... roles) {
        return openers.stream()
                .flatMap(one -> Arrays.stream(roles)
                        .filter(one.roles()::contains)
                        .map(role -> new Choice(
                                one.keyId() + ":" + role,
                                one.name(),
                                role,
                                Base64.getEncoder().encodeToString(one.publicKey()))))
                .toList();
    }
}
