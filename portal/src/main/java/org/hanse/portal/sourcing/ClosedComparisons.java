package org.hanse.portal.sourcing;

import org.hanse.party.Companies;
import org.hanse.sourcing.Rfq;
import org.hanse.sourcing.RfqState;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the comparison shows before anything is open: who has answered, until when prices are closed, what can be done. */
@Component
class ClosedComparisons {

    private final AnswerRows answers;
    private final Companies companies;

    ClosedComparisons(AnswerRows answers, Companies companies) {
        this.answers = answers;
        this.companies = companies;
    }

    String page(Rfq rfq, Model model) {
        model.addAttribute("rfq", rfq);
        model.addAttribute("rows", answers.of(rfq));
        model.addAttribute("move", answers.move(rfq, companies.get(rfq.buyer())));
        model.addAttribute("unanswered", rfq.state() == RfqState.UNANSWERED);
        model.addAttribute("ready", rfq.state() == RfqState.READY);
        return "sourcing/comparison-closed";
    }
}
