package org.hanse.portal.escrow;

import java.util.UUID;
import org.hanse.escrow.Credits;
import org.hanse.escrow.EscrowHolders;
import org.hanse.escrow.MoneyChecks;
import org.hanse.escrow.Unexplained;
import org.hanse.escrow.statement.Standings;
import org.hanse.kernel.Scope;
import org.hanse.ledger.Ledger;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The finance officers' page: what waits in suspense with its proposal, the books, who holds the money. */
@Controller
class FinancePages {

    private final Credits credits;
    private final Unexplained unexplained;
    private final Ledger ledger;
    private final MoneyChecks checks;
    private final EscrowHolders holders;
    private final DealNames names;
    private final Standings standings;

    FinancePages(
            Credits credits,
            Unexplained unexplained,
            Ledger ledger,
            MoneyChecks checks,
            EscrowHolders holders,
            DealNames names,
            Standings standings) {
        this.credits = credits;
        this.unexplained = unexplained;
        this.ledger = ledger;
        this.checks = checks;
        this.holders = holders;
        this.names = names;
        this.standings = standings;
    }

    @GetMapping("/finance")
    String show(Model model) {
        model.addAttribute("suspense", credits.suspense());
        model.addAttribute("names", names);
        model.addAttribute("unexplained", unexplained.all());
        model.addAttribute("balance", ledger.trialBalance());
        model.addAttribute("standings", standings.all());
        model.addAttribute("broken", checks.broken());
        model.addAttribute("holders", holders.appointed());
        model.addAttribute("mayDecide", Scope.actor().roles().contains("finance-officer"));
        return "escrow/finance";
    }

    @PostMapping("/finance/suspense/{id}/assign")
    String assign(
            @PathVariable UUID id,
            @RequestParam String deal,
            @RequestParam String reason,
            RedirectAttributes redirect) {
        credits.assign(id, names.find(deal), reason);
        redirect.addFlashAttribute("said", "escrow.suspense.assigned");
        return "redirect:/finance";
    }

    @PostMapping("/finance/suspense/{id}/return")
    String giveBack(@PathVariable UUID id, @RequestParam String reason, RedirectAttributes redirect) {
        credits.giveBack(id, reason);
        redirect.addFlashAttribute("said", "escrow.suspense.returned");
        return "redirect:/finance";
    }
}
