package org.hanse.portal.messaging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.hanse.kernel.Page;
import org.hanse.messaging.DeadLetter;
import org.hanse.messaging.DeadLetters;
import org.hanse.messaging.Exchange;
import org.hanse.messaging.Exchanges;
import org.hanse.workflow.ProcessIncident;
import org.hanse.workflow.ProcessIncidents;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Exchanges, dead letters and incidents, for programs. */
@RestController
@RequestMapping("/api/v1")
class MessagingApi {

    private final Exchanges exchanges;
    private final DeadLetters letters;
    private final ProcessIncidents incidents;

    MessagingApi(Exchanges exchanges, DeadLetters letters, ProcessIncidents incidents) {
        this.exchanges = exchanges;
        this.letters = letters;
        this.incidents = incidents;
    }

    /** An exchange with its texts; bytes that are no UTF-8 are replaced, the hash is that of the bytes. */
    record ExchangeWithTexts(
            Exchange exchange, String request, @Nullable String answer) {}

    /** Why a message is thrown away. */
    record Discard(@NotBlank String reason) {}

    @GetMapping("/exchanges")
    Page<Exchange> exchanges(
            @RequestParam(required = false) @Nullable String counterpart,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MAX_SIZE) int size) {
        return exchanges.list(counterpart, cursor, size);
    }

    @GetMapping("/exchanges/{id}")
    ExchangeWithTexts exchange(@PathVariable UUID id) {
        Exchange.Whole whole = exchanges.get(id);
        byte[] answer = whole.answer();
        return new ExchangeWithTexts(
                whole.exchange(),
                new String(whole.request(), StandardCharsets.UTF_8),
                answer == null ? null : new String(answer, StandardCharsets.UTF_8));
    }

    @GetMapping("/dead-letters")
    Page<DeadLetter> deadLetters(
            @RequestParam(defaultValue = "OPEN") DeadLetter.State state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MAX_SIZE) int size) {
        return letters.list(state, cursor, size);
    }

    @PostMapping("/dead-letters/{id}/retry")
    DeadLetter retry(@PathVariable UUID id) {
        letters.retry(id);
        return letters.get(id);
    }

    @PostMapping("/dead-letters/{id}/discard")
    DeadLetter discard(@PathVariable UUID id, @RequestBody @Validated Discard discard) {
        letters.discard(id, discard.reason());
        return letters.get(id);
    }

    @GetMapping("/incidents")
    Page<ProcessIncident> incidents(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MAX_SIZE) int size) {
        return incidents.open(cursor, size);
    }

    @PostMapping("/incidents/{id}/retry")
    ProcessIncident retryIncident(@PathVariable UUID id) {
        return incidents.retry(id);
    }
}
