package org.hanse.portal.sourcing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Supplier;
import org.hanse.kernel.Actor;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.kernel.Scope;
import org.hanse.sourcing.Guests;
import org.hanse.sourcing.Questions;
import org.hanse.sourcing.Quotations;
import org.hanse.sourcing.Receipt;
import org.hanse.sourcing.Rfqs;
import org.hanse.sourcing.SealEnvelope;
import org.hanse.sourcing.SealedDesk;
import org.hanse.sourcing.SealedQuotations;
import org.hanse.sourcing.SealedReceipt;
import org.hanse.sourcing.SourcingReason;
import org.hanse.sourcing.SubmitQuotation;
import org.hanse.sourcing.Validities;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The same for a guest: the link's secret stands in the path; each change carries the six digits from the mail. */
@RestController
@RequestMapping("/api/v1/guest/{token}")
class GuestApi {

    private final Guests guests;
    private final Rfqs rfqs;
    private final Quotations quotations;
    private final SealedQuotations sealed;
    private final Questions questions;
    private final Validities validities;

    GuestApi(
            Guests guests,
            Rfqs rfqs,
            Quotations quotations,
            SealedQuotations sealed,
            Questions questions,
            Validities validities) {
        this.validities = validities;
        this.guests = guests;
        this.rfqs = rfqs;
        this.quotations = quotations;
        this.sealed = sealed;
        this.questions = questions;
    }

    /**
     * A guest's answer.
     *
     * @param code six digits from the mail
     * @param company for whom; needed with the first answer
     */
    record GuestQuotation(
            @NotBlank String code,
            Guests.@Nullable Introduction company,
            @Valid SubmitQuotation quotation) {}

    /** A guest's sealed answer. */
    record GuestEnvelope(
            @NotBlank String code,
            Guests.@Nullable Introduction company,
            @Valid SealEnvelope envelope) {}

    /** Why a guest says no. */
    record GuestDeclination(
            @NotBlank String code,
            @NotBlank @Size(max = 300) String reason) {}

    /** A guest's question. */
    record GuestQuestion(
            @NotBlank String code,
            @NotBlank @Size(max = 2000) String text) {}

    @GetMapping
    RfqView get(@PathVariable String token) {
        return with(token, () -> {
            RfqId id = guests.invitation().rfq();
            guests.look(id);
            return RfqView.of(rfqs.get(id), rfqs.invitations(id));
        });
    }

    @PostMapping("/code")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void code(@PathVariable String token) {
        with(token, () -> {
            guests.sendCode();
            return Boolean.TRUE;
        });
    }

    @PostMapping("/quotations")
    @ResponseStatus(HttpStatus.CREATED)
    Receipt submit(@PathVariable String token, @RequestBody @Valid GuestQuotation said) {
        with(token, () -> {
            requireCode(said.code());
            return said.company() == null ? Boolean.TRUE : guests.introduce(said.company());
        });
        return with(token, () -> quotations.submit(guests.invitation().rfq(), said.quotation()));
    }

    /** What sealing, rereading and proving take, where the request is a sealed tender. */
    @GetMapping("/envelopes")
    SealedDesk desk(@PathVariable String token) {
        return with(token, () -> sealed.desk(guests.invitation().rfq()));
    }

    @PostMapping("/envelopes")
    @ResponseStatus(HttpStatus.CREATED)
    SealedReceipt seal(@PathVariable String token, @RequestBody @Valid GuestEnvelope said) {
        with(token, () -> {
            requireCode(said.code());
            return said.company() == null ? Boolean.TRUE : guests.introduce(said.company());
        });
        return with(token, () -> sealed.seal(guests.invitation().rfq(), said.envelope()));
    }

    /** A guest lets the offer stand longer, as the buyer asked. @param code six digits from the mail */
    record GuestExtension(@NotBlank String code) {}

    @PostMapping("/extension")
    LateAnswersApi.Standing extend(@PathVariable String token, @RequestBody @Valid GuestExtension said) {
        return with(token, () -> {
            requireCode(said.code());
            return new LateAnswersApi.Standing(
                    validities.extend(guests.invitation().rfq()));
        });
    }

    /** The own questions, and every answered one without a name. */
    @GetMapping("/questions")
    List<Questions.Question> questions(@PathVariable String token) {
        return with(token, () -> questions.of(guests.invitation().rfq()));
    }

    @PostMapping("/declination")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decline(@PathVariable String token, @RequestBody @Valid GuestDeclination said) {
        with(token, () -> {
            requireCode(said.code());
            quotations.decline(guests.invitation().rfq(), said.reason());
            return Boolean.TRUE;
        });
    }

    @PostMapping("/questions")
    @ResponseStatus(HttpStatus.CREATED)
    List<Questions.Question> ask(@PathVariable String token, @RequestBody @Valid GuestQuestion said) {
        return with(token, () -> {
            requireCode(said.code());
            RfqId id = guests.invitation().rfq();
            questions.ask(id, said.text());
            return questions.of(id);
        });
    }

    private <T> T with(String token, Supplier<T> work) {
        Actor.Guest guest = guests.of(token);
        return Scope.as(guest, work);
    }

    private void requireCode(String code) {
        if (!guests.isCode(code)) {
            throw Refusal.of(SourcingReason.CODE_WRONG, "code");
        }
    }
}
