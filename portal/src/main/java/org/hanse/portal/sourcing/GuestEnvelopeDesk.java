package org.hanse.portal.sourcing;

import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.function.Supplier;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.kernel.Scope;
import org.hanse.sourcing.Guests;
import org.hanse.sourcing.SealEnvelope;
import org.hanse.sourcing.SealedDesk;
import org.hanse.sourcing.SealedQuotations;
import org.hanse.sourcing.SealedReceipt;
import org.hanse.sourcing.SourcingReason;
import org.hanse.sourcing.envelope.Envelope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the script of a guest's page asks and tells. */
@RestController
@RequestMapping("/q/{token}/envelope")
class GuestEnvelopeDesk {

    private final Guests guests;
    private final GuestCodes codes;
    private final SealedQuotations quotations;

    GuestEnvelopeDesk(Guests guests, GuestCodes codes, SealedQuotations quotations) {
        this.guests = guests;
        this.codes = codes;
        this.quotations = quotations;
    }

    /** An envelope with what a guest says once: the digits, and for whom he answers. */
    record Said(
            @Size(max = 10) @Nullable String code,
            @Size(max = 200) @Nullable String company,
            @Size(max = 30) @Nullable String registration,
            @Size(max = 120) @Nullable String contact,
            @NotNull @Valid SealEnvelope envelope) {}

    /** A draft. */
    record Draft(
            @Size(max = 10) @Nullable String code,
            @NotNull @Size(max = Envelope.MAX_BYTES) byte[] content) {}

    /** The guest's own key. */
    record Key(
            @Size(max = 10) @Nullable String code,
            @NotNull byte[] publicKey,
            @NotNull byte[] protectedKey) {}

    @GetMapping("/desk")
    SealedDesk desk(@PathVariable String token) {
        return as(token, () -> quotations.desk(rfq()));
    }

    /** Sends six digits to the invited address, unless this session has shown them. */
    @PostMapping("/code")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void code(@PathVariable String token, HttpSession session) {
        as(token, () -> {
            if (!codes.verified(session)) {
                guests.sendCode();
            }
            return Boolean.TRUE;
        });
    }

    @PostMapping
    SealedReceipt seal(@PathVariable String token, @RequestBody @Valid Said said, HttpSession session) {
        as(token, () -> {
            codes.require(said.code(), session);
            introduce(said);
            return Boolean.TRUE;
        });
        return as(token, () -> quotations.seal(rfq(), said.envelope()));
    }

    @PostMapping("/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void draft(@PathVariable String token, @RequestBody @Valid Draft draft, HttpSession session) {
        as(token, () -> {
            codes.require(draft.code(), session);
            quotations.keepDraft(rfq(), draft.content());
            return Boolean.TRUE;
        });
    }

    @PostMapping("/own-key")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ownKey(@PathVariable String token, @RequestBody @Valid Key key, HttpSession session) {
        as(token, () -> {
            codes.require(key.code(), session);
            quotations.registerKey(rfq(), new SealedQuotations.OwnKey(key.publicKey(), key.protectedKey()));
            return Boolean.TRUE;
        });
    }

    private void introduce(Said said) {
        if (guests.invitation().supplier() != null) {
            return;
        }
        if (said.company() == null || said.company().isBlank()) {
            throw Refusal.of(SourcingReason.COMPANY_NEEDED, "company");
        }
        guests.introduce(new Guests.Introduction(
                said.company(),
                "",
                Objects.requireNonNullElse(said.registration(), ""),
                "CN",
                "",
                Objects.requireNonNullElse(said.contact(), "")));
    }

    private RfqId rfq() {
        return guests.invitation().rfq();
    }

    private <T> T as(String token, Supplier<T> work) {
        return Scope.as(guests.of(token), work);
    }
}
