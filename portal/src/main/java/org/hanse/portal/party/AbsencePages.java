package org.hanse.portal.party;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import org.hanse.kernel.Ids;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.PersonId;
import org.hanse.kernel.Refusal;
import org.hanse.party.Colleagues;
import org.hanse.party.Person;
import org.hanse.party.Substitutions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saying who stands in while somebody is away, and taking it back. */
@Controller
class AbsencePages {

    private final Substitutions substitutions;
    private final Colleagues colleagues;
    private final ColleaguePages pages;

    AbsencePages(Substitutions substitutions, Colleagues colleagues, ColleaguePages pages) {
        this.substitutions = substitutions;
        this.colleagues = colleagues;
        this.pages = pages;
    }

    @PostMapping("/colleagues/{id}/absences")
    ModelAndView begin(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes redirect) {
        PersonId away = PersonId.of(id);
        try {
            substitutions.begin(
                    away,
                    PersonId.of(typed.getOrDefault("standIn", "")),
                    day(typed.get("first"), "first"),
                    day(typed.get("last"), "last"));
        } catch (Refusal refusal) {
            Person person = colleagues.get(away);
            String view = pages.colleague(
                    person, typed, person.memberships().getFirst().roles(), refusal, model);
            return pages.again(view, refusal, model);
        }
        redirect.addFlashAttribute("said", "colleagues.said.absent");
        return new ModelAndView("redirect:/colleagues/" + away);
    }

    @PostMapping("/colleagues/{id}/absences/{absence}/end")
    String end(@PathVariable String id, @PathVariable String absence, RedirectAttributes redirect) {
        UUID which = Ids.parse(absence);
        substitutions.end(which);
        redirect.addFlashAttribute("said", "colleagues.said.back");
        return "redirect:/colleagues/" + PersonId.of(id);
    }

    private static LocalDate day(@Nullable String typed, String field) {
        try {
            return LocalDate.parse(typed == null ? "" : typed);
        } catch (DateTimeParseException e) {
            throw Refusal.of(KernelReason.INVALID_FIELD, field, "").because(e);
        }
    }
}
