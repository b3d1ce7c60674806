package org.hanse.portal.sourcing;

import jakarta.validation.Valid;
import org.hanse.kernel.RfqId;
import org.hanse.sourcing.SealEnvelope;
import org.hanse.sourcing.SealedDesk;
import org.hanse.sourcing.SealedQuotations;
import org.hanse.sourcing.SealedReceipt;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the script of a supplier's page asks and tells: ciphertext, and public keys. */
@RestController
@RequestMapping("/rfqs/{id}/envelope")
class EnvelopeDesk {

    private final SealedQuotations quotations;

    EnvelopeDesk(SealedQuotations quotations) {
        this.quotations = quotations;
    }

    @GetMapping("/desk")
    SealedDesk desk(@PathVariable String id) {
        return quotations.desk(RfqId.of(id));
    }

    @PostMapping
    SealedReceipt seal(@PathVariable String id, @RequestBody @Valid SealEnvelope command) {
        return quotations.seal(RfqId.of(id), command);
    }

    @PostMapping("/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void draft(@PathVariable String id, @RequestBody @Valid EnvelopesApi.Draft draft) {
        quotations.keepDraft(RfqId.of(id), draft.content());
    }

    @PostMapping("/own-key")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ownKey(@PathVariable String id, @RequestBody @Valid SealedQuotations.OwnKey key) {
        quotations.registerKey(RfqId.of(id), key);
    }
}
