package org.hanse.portal.sourcing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.hanse.kernel.RfqId;
import org.hanse.sourcing.CureQuotation;
import org.hanse.sourcing.Guests;
import org.hanse.sourcing.SealEnvelope;
import org.hanse.sourcing.SealedCures;
import org.hanse.sourcing.SealedDesk;
import org.hanse.sourcing.SealedQuotations;
import org.hanse.sourcing.SealedReceipt;
import org.hanse.sourcing.envelope.Envelope;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A supplier's sealed quotations, for programs. Nothing readable comes in here. */
@RestController
@RequestMapping("/api/v1/rfqs/{id}/envelopes")
class EnvelopesApi {

    private final SealedQuotations quotations;
    private final SealedCures cures;
    private final Guests guests;

    EnvelopesApi(SealedQuotations quotations, SealedCures cures, Guests guests) {
        this.quotations = quotations;
        this.cures = cures;
        this.guests = guests;
    }

    /** A draft as ciphertext to the own key. */
    record Draft(@NotNull @Size(max = Envelope.MAX_BYTES) byte[] content) {}

    /** Everything that sealing, rereading and proving take. */
    @GetMapping
    SealedDesk desk(@PathVariable String id) {
        guests.look(RfqId.of(id));
        return quotations.desk(RfqId.of(id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SealedReceipt seal(@PathVariable String id, @RequestBody @Valid SealEnvelope command) {
        return quotations.seal(RfqId.of(id), command);
    }

    @PutMapping("/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void draft(@PathVariable String id, @RequestBody @Valid Draft draft) {
        quotations.keepDraft(RfqId.of(id), draft.content());
    }

    @PostMapping("/own-key")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ownKey(@PathVariable String id, @RequestBody @Valid SealedQuotations.OwnKey key) {
        quotations.registerKey(RfqId.of(id), key);
    }

    /** Puts a defect of form right, within the time that the opening gave. */
    @PostMapping("/cure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cure(@PathVariable String id, @RequestBody @Valid CureQuotation command) {
        cures.cure(RfqId.of(id), command);
    }
}
