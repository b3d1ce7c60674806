package org.hanse.portal.sourcing;

import java.util.UUID;
import java.util.function.Supplier;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.portal.web.Figures;
import org.hanse.portal.web.Sentences;
import org.hanse.sourcing.LateAnswers;
import org.hanse.sourcing.Validities;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a buyer does about answers that came late and offers whose time is over. */
@Controller
@RequestMapping("/rfqs/{id}")
class LatePages {

    private final LateAnswers late;
    private final Validities validities;
    private final Figures figures;
    private final Sentences sentences;

    LatePages(LateAnswers late, Validities validities, Figures figures, Sentences sentences) {
        this.late = late;
        this.validities = validities;
        this.figures = figures;
        this.sentences = sentences;
    }

    @PostMapping("/late-answers/{quotation}/admission")
    String admit(
            @PathVariable String id,
            @PathVariable UUID quotation,
            @RequestParam String reason,
            RedirectAttributes redirect) {
        return act("redirect:/rfqs/" + id, redirect, () -> {
            late.admit(RfqId.of(id), quotation, reason);
            return sentences.of("answers.said.admitted");
        });
    }

    @PostMapping("/comparison/extension")
    String extend(@PathVariable String id, @RequestParam UUID quotation, RedirectAttributes redirect) {
        return act(
                "redirect:/rfqs/" + id + "/comparison",
                redirect,
                () -> sentences.of("answers.said.asked-longer", figures.date(validities.ask(RfqId.of(id), quotation))));
    }

    private String act(String back, RedirectAttributes redirect, Supplier<String> work) {
        try {
            redirect.addFlashAttribute("said", work.get());
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("refused", sentences.of(refusal));
        }
        return back;
    }
}
