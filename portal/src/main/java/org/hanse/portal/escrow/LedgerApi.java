package org.hanse.portal.escrow;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hanse.audit.Sealer;
import org.hanse.escrow.Credit;
import org.hanse.escrow.Credits;
import org.hanse.escrow.MoneyChecks;
import org.hanse.escrow.Treasury;
import org.hanse.kernel.DealId;
import org.hanse.ledger.Ledger;
import org.joda.money.Money;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The books of the house, for programs: trial balance, checks, suspense, sweep. */
@RestController
@RequestMapping("/api/v1")
class LedgerApi {

    private final Ledger ledger;
    private final MoneyChecks checks;
    private final Sealer journal;
    private final Credits credits;
    private final Treasury treasury;

    LedgerApi(Ledger ledger, MoneyChecks checks, Sealer journal, Credits credits, Treasury treasury) {
        this.ledger = ledger;
        this.checks = checks;
        this.journal = journal;
        this.credits = credits;
        this.treasury = treasury;
    }

    /** Sums in one currency, as decimal text. */
    record TrialBalanceLine(String currency, String debits, String credits, String difference) {}

    /** What is broken; empty where all is right. */
    record Checked(List<String> broken) {}

    /** Puts a credit to a deal. */
    record Assignment(
            @NotBlank String dealId,
            @NotBlank @Size(max = 500) String reason) {}

    /** Sends a credit back. */
    record Return(@NotBlank @Size(max = 500) String reason) {}

    /** Moves earned commission and VAT to the own account; {@code key} is the bank's reference of the transfer. */
    record Sweep(
            @NotBlank @Size(max = 70) String key, @NotNull Money amount) {}

    @GetMapping("/ledger/trial-balance")
    List<TrialBalanceLine> trialBalance() {
        return ledger.trialBalance().stream()
                .map(line -> new TrialBalanceLine(
                        line.currency(), text(line.debits()), text(line.credits()), text(line.difference())))
                .toList();
    }

    @GetMapping("/ledger/checks")
    Checked checks() {
        return new Checked(Stream.concat(checks.broken().stream(), journal.broken().stream())
                .toList());
    }

    @PostMapping("/ledger/sweeps")
    List<TrialBalanceLine> sweep(@RequestBody @Valid Sweep sweep) {
        treasury.sweep(sweep.key(), sweep.amount());
        return trialBalance();
    }

    @GetMapping("/suspense")
    List<Credit> suspense() {
        return credits.suspense();
    }

    @PostMapping("/suspense/{id}/assignment")
    Credit assign(@PathVariable UUID id, @RequestBody @Valid Assignment assignment) {
        credits.assign(id, DealId.of(assignment.dealId()), assignment.reason());
        return credits.get(id);
    }

    @PostMapping("/suspense/{id}/return")
    Credit giveBack(@PathVariable UUID id, @RequestBody @Valid Return back) {
        credits.giveBack(id, back.reason());
        return credits.get(id);
    }

    private static String text(Money money) {
        return money.getAmount().toPlainString();
    }
}
