package org.hanse.portal.messaging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.hanse.integration.sandbox.Fault;
import org.hanse.integration.sandbox.Sandbox;
import org.hanse.integration.sandbox.SandboxTransfer;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people do outside of Hanse, in the demo: pay at their own bank; and what can be made to go wrong. */
@RestController
@RequestMapping("/api/v1/sandbox")
class SandboxApi {

    private final ObjectProvider<Sandbox> sandbox;

    SandboxApi(ObjectProvider<Sandbox> sandbox) {
        this.sandbox = sandbox;
    }

    /** A transfer into the client-money account, by structured reference or free text. */
    record Transfer(
            @NotNull Money amount,
            @Nullable String reference,
            @Nullable String text,
            @NotBlank String payerName,
            @NotBlank String payerAccount) {}

    /** The next so many occasions of a counterpart go wrong. */
    record Mishap(
            @NotBlank String counterpart,
            @NotNull Fault fault,
            @Min(1) @Max(100) int times) {}

    @PostMapping("/transfers")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, String> transfer(@RequestBody @Validated Transfer transfer) {
        Money amount = transfer.amount();
        String id = here().transfer(new SandboxTransfer(
                amount.getCurrencyUnit().getCode(),
                amount.getAmount().toPlainString(),
                transfer.reference(),
                transfer.text(),
                transfer.payerName(),
                transfer.payerAccount(),
                null));
        return Map.of("id", id);
    }

    @PostMapping("/faults")
    Mishap fault(@RequestBody @Validated Mishap mishap) {
        here().fault(mishap.counterpart(), mishap.fault(), mishap.times());
        return mishap;
    }

    /** The bank sends a statement (camt.053) of what it has booked since the last one, before the day is over. */
    @PostMapping("/statements")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, String> statement() {
        here().statement();
        return Map.of("bank", "draws a statement");
    }

    /** The bank's own book: what an outsider says was paid. */
    @GetMapping("/account-book")
    List<Map<String, String>> accountBook() {
        return here().accountBook();
    }

    private Sandbox here() {
        Sandbox here = sandbox.getIfAvailable();
        if (here == null) {
            throw new Refusal(KernelReason.UNKNOWN);
        }
        return here;
    }
}
