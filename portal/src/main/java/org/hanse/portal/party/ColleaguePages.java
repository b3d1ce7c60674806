package org.hanse.portal.party;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hanse.kernel.Actor;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.PersonId;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.party.Colleagues;
import org.hanse.party.Companies;
import org.hanse.party.Company;
import org.hanse.party.InviteColleague;
import org.hanse.party.People;
import org.hanse.party.Person;
import org.hanse.party.Substitutions;
import org.hanse.portal.web.ProblemWriter;
import org.hanse.portal.web.Sentences;
import org.jspecify.annotations.Nullable;
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

/** Our people: who acts for the own company, as what, up to how much. Only its administrator changes anything. */
@Controller
@RequestMapping("/colleagues")
class ColleaguePages {

    private static final String LIST = "redirect:/colleagues";

    private final Colleagues colleagues;
    private final Substitutions substitutions;
    private final People people;
    private final Companies companies;
    private final Validator validator;
    private final Sentences sentences;

    ColleaguePages(
            Colleagues colleagues,
            Substitutions substitutions,
            People people,
            Companies companies,
            Validator validator,
            Sentences sentences) {
        this.colleagues = colleagues;
        this.substitutions = substitutions;
        this.people = people;
        this.companies = companies;
        this.validator = validator;
        this.sentences = sentences;
    }

    /** One line of the list. */
    record Line(Person person, Person.Membership membership, Substitutions.@Nullable Absence absence) {}

    @GetMapping
    String list(Model model) {
        Company card = card();
        List<Substitutions.Absence> absences = substitutions.open();
        model.addAttribute(
                "people",
                people.of(card.id()).stream()
                        .map(person -> new Line(
                                person,
                                membership(person, card.id()),
                                absences.stream()
                                        .filter(one -> one.person().equals(person.id()))
                                        .findFirst()
                                        .orElse(null)))
                        .toList());
        frame(card, model);
        return "party/colleagues";
    }

    @GetMapping("/new")
    String blank(Model model) {
        return invite(ColleagueForm.empty(card()), Set.of(), null, model);
    }

    @PostMapping
    ModelAndView invite(
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable List<String> roles,
            Model model,
            RedirectAttributes redirect) {
        try {
            InviteColleague invited = ColleagueForm.invitation(typed, roles, card());
            Set<ConstraintViolation<InviteColleague>> wrong = validator.validate(invited);
            if (!wrong.isEmpty()) {
                ConstraintViolation<InviteColleague> first = wrong.iterator().next();
                throw Refusal.of(
                        KernelReason.INVALID_FIELD, first.getPropertyPath().toString(), first.getMessage());
            }
            colleagues.invite(invited);
        } catch (Refusal refusal) {
            return again(invite(typed, ColleagueForm.chosen(roles), refusal, model), refusal, model);
        }
        redirect.addFlashAttribute("said", "colleagues.said.invited");
        return new ModelAndView(LIST);
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Model model) {
        Person person = colleagues.get(PersonId.of(id));
        Person.Membership membership = membership(person, Scope.company());
        return colleague(person, ColleagueForm.of(membership), membership.roles(), null, model);
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable List<String> roles,
            Model model,
            RedirectAttributes redirect) {
        Person person = colleagues.get(PersonId.of(id));
        try {
            colleagues.change(
                    person.id(), ColleagueForm.chosen(roles), ColleagueForm.limit(typed.get("approvalLimit"), card()));
        } catch (Refusal refusal) {
            return again(colleague(person, typed, ColleagueForm.chosen(roles), refusal, model), refusal, model);
        }
        redirect.addFlashAttribute("said", "colleagues.said.changed");
        return new ModelAndView(LIST);
    }

    @PostMapping("/{id}/invitations")
    String again(@PathVariable String id, RedirectAttributes redirect) {
        colleagues.inviteAgain(PersonId.of(id));
        redirect.addFlashAttribute("said", "colleagues.said.invited");
        return LIST;
    }

    @PostMapping("/{id}/end")
    ModelAndView end(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean sure,
            Model model,
            RedirectAttributes redirect) {
        Person person = colleagues.get(PersonId.of(id));
        Person.Membership membership = membership(person, Scope.company());
        try {
            if (!sure) {
                throw Refusal.of(KernelReason.INVALID_FIELD, "sure", "");
            }
            colleagues.leave(person.id());
        } catch (Refusal refusal) {
            String view = colleague(person, ColleagueForm.of(membership), membership.roles(), refusal, model);
            return again(view, refusal, model);
        }
        redirect.addFlashAttribute("said", "colleagues.said.ended");
        return new ModelAndView(LIST);
    }

    /** The page of one colleague; also for the acts on absences. */
    String colleague(
            Person person, Map<String, String> form, Set<String> roles, @Nullable Refusal refusal, Model model) {
        Company card = card();
        model.addAttribute("person", person);
        model.addAttribute("chosen", roles);
        model.addAttribute(
                "absences",
                substitutions.open().stream()
                        .filter(one -> one.person().equals(person.id()))
                        .toList());
        model.addAttribute(
                "others",
                people.of(card.id()).stream()
                        .filter(one -> !one.id().equals(person.id()))
                        .toList());
        frame(card, model);
        bind(form, refusal, model);
        return "party/colleague";
    }

    /** A refused page keeps what was typed and says why, with the refusal's own status. */
    ModelAndView again(String view, Refusal refusal, Model model) {
        return new ModelAndView(
                view, model.asMap(), ProblemWriter.status(refusal.reason().kind()));
    }

    private String invite(Map<String, String> form, Set<String> chosen, @Nullable Refusal refusal, Model model) {
        model.addAttribute("chosen", chosen);
        frame(card(), model);
        bind(form, refusal, model);
        return "party/invite";
    }

    private void frame(Company card, Model model) {
        Actor actor = Scope.actor();
        model.addAttribute("company", card);
        model.addAttribute("administers", actor.roles().contains("company-admin"));
        model.addAttribute("me", actor instanceof Actor.Person me ? me.person() : null);
        model.addAttribute("roles", ColleagueForm.ROLES);
    }

    private void bind(Map<String, String> form, @Nullable Refusal refusal, Model model) {
        BindingResult errors = new MapBindingResult(form, "form");
        if (refusal != null && refusal.field() != null) {
            errors.rejectValue(refusal.field(), "refused", sentences.of(refusal));
        } else if (refusal != null) {
            model.addAttribute("refused", sentences.of(refusal));
        }
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
    }

    private Company card() {
        return companies.get(Scope.company());
    }

    private static Person.Membership membership(Person person, CompanyId company) {
        return person.memberships().stream()
                .filter(one -> one.company().equals(company))
                .findFirst()
                .orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
    }
}
