package org.hanse.portal.sourcing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.sourcing.AskSealed;
import org.hanse.sourcing.HandInShare;
import org.hanse.sourcing.OpeningKeys;
import org.hanse.sourcing.Rfq;
import org.hanse.sourcing.Rfqs;
import org.hanse.sourcing.SealedCures;
import org.hanse.sourcing.SealedTenders;
import org.hanse.sourcing.SealingRules;
import org.joda.money.Money;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sealed tenders for programs: the key is made and split by the caller, as {@code docs/sealed-quotation.md} says. */
@RestController
@RequestMapping("/api/v1")
class TendersApi {

    private final TenderActs acts;
    private final SealedTenders tenders;
    private final SealedCures cures;
    private final OpeningKeys keys;
    private final SealingRules rules;
    private final Rfqs rfqs;

    TendersApi(
            TenderActs acts,
            SealedTenders tenders,
            SealedCures cures,
            OpeningKeys keys,
            SealingRules rules,
            Rfqs rfqs) {
        this.acts = acts;
        this.tenders = tenders;
        this.cures = cures;
        this.keys = keys;
        this.rules = rules;
        this.rfqs = rfqs;
    }

    /** The name of a key that was registered. */
    record Registered(UUID openingKey) {}

    /** Why the recovery share is needed. */
    record RecoveryAsked(@NotBlank @Size(max = 300) String reason) {}

    /** A company's rule: above this a request is a sealed tender. */
    record Rule(@NotNull Money above) {}

    @PostMapping("/opening-keys")
    @ResponseStatus(HttpStatus.CREATED)
    Registered register(@RequestBody @Valid OpeningKeys.Register command) {
        return new Registered(keys.register(command));
    }

    /** Whom the caller's company can choose as openers. */
    @GetMapping("/opening-keys")
    List<OpeningKeys.Opener> openers() {
        return keys.openers();
    }

    @GetMapping("/opening-keys/mine")
    OpeningKeys.Own mine() {
        return keys.own().orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
    }

    @PostMapping("/sealing-rule")
    Rule rule(@RequestBody @Valid Rule rule) {
        rules.set(rule.above());
        return rule;
    }

    @GetMapping("/sealing-rule")
    Rule rule() {
        return new Rule(rules.own().orElseThrow(() -> new Refusal(KernelReason.UNKNOWN)));
    }

    @PostMapping("/sealed-tenders")
    ResponseEntity<RfqView> ask(@RequestBody @Valid AskSealed command) {
        Rfq rfq = acts.ask(command);
        return ResponseEntity.created(URI.create("/api/v1/rfqs/" + rfq.id()))
                .body(RfqView.of(rfq, rfqs.invitations(rfq.id())));
    }

    @GetMapping("/rfqs/{id}/tender")
    TenderView get(@PathVariable String id) {
        RfqId rfq = RfqId.of(id);
        return TenderView.of(tenders.get(rfq), tenders.holders(rfq));
    }

    /** An opener's share, after the deadline; with the second one everything is open. */
    @PostMapping("/rfqs/{id}/tender/shares")
    RfqView handIn(@PathVariable String id, @RequestBody @Valid HandInShare share) {
        acts.handIn(RfqId.of(id), share.share());
        return RfqView.of(rfqs.get(RfqId.of(id)), rfqs.invitations(RfqId.of(id)));
    }

    @PostMapping("/rfqs/{id}/tender/recovery")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void recovery(@PathVariable String id, @RequestBody @Valid RecoveryAsked asked) {
        tenders.askRecovery(RfqId.of(id), asked.reason());
    }

    /** What the opening found in each envelope; a supplier sees its own. */
    @GetMapping("/rfqs/{id}/tender/outcomes")
    List<SealedCures.Outcome> outcomes(@PathVariable String id) {
        return cures.outcomes(RfqId.of(id));
    }
}
