package org.hanse.portal.sourcing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.sourcing.Guests;
import org.hanse.sourcing.Questions;
import org.hanse.sourcing.Quotation;
import org.hanse.sourcing.QuotationDetails;
import org.hanse.sourcing.Quotations;
import org.hanse.sourcing.Receipt;
import org.hanse.sourcing.Rfqs;
import org.hanse.sourcing.SubmitQuotation;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A supplier's answers, for programs. Each answer is a new version; the last one that stands counts. */
@RestController
@RequestMapping("/api/v1/rfqs/{id}")
class QuotationsApi {

    private final Quotations quotations;
    private final Questions questions;
    private final Guests guests;
    private final Rfqs rfqs;

    QuotationsApi(Quotations quotations, Questions questions, Guests guests, Rfqs rfqs) {
        this.quotations = quotations;
        this.questions = questions;
        this.guests = guests;
        this.rfqs = rfqs;
    }

    /** Why a supplier says no. */
    record Declination(@NotBlank @Size(max = 300) String reason) {}

    /** A question to the buyer. */
    record Asked(@NotBlank @Size(max = 2000) String text) {}

    @PostMapping("/quotations")
    ResponseEntity<Receipt> submit(@PathVariable String id, @RequestBody @Valid SubmitQuotation command) {
        guests.look(RfqId.of(id));
        Receipt receipt = quotations.submit(RfqId.of(id), command);
        return ResponseEntity.created(URI.create("/api/v1/rfqs/" + id + "/quotations/mine"))
                .body(receipt);
    }

    /** Who has answered when, without content; a supplier sees only its own versions. */
    @GetMapping("/quotations")
    List<Rfqs.Answered> answers(@PathVariable String id) {
        return rfqs.answers(RfqId.of(id));
    }

    @GetMapping("/quotations/mine")
    Quotation mine(@PathVariable String id) {
        return quotations.mine(RfqId.of(id)).orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
    }

    /** All own versions, the oldest first. */
    @GetMapping("/quotations/mine/versions")
    List<Quotation> versions(@PathVariable String id) {
        return quotations.versions(RfqId.of(id));
    }

    /** What an own quotation or an open offer says beyond its prices. */
    @GetMapping("/quotations/{quotation}/details")
    QuotationDetails details(@PathVariable String id, @PathVariable UUID quotation) {
        rfqs.get(RfqId.of(id));
        return quotations.details(quotation);
    }

    @DeleteMapping("/quotations/mine")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String id) {
        quotations.withdraw(RfqId.of(id));
    }

    @PostMapping("/declination")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decline(@PathVariable String id, @RequestBody @Valid Declination declination) {
        quotations.decline(RfqId.of(id), declination.reason());
    }

    @PostMapping("/questions")
    @ResponseStatus(HttpStatus.CREATED)
    List<Questions.Question> ask(@PathVariable String id, @RequestBody @Valid Asked asked) {
        questions.ask(RfqId.of(id), asked.text());
        return questions.of(RfqId.of(id));
    }
}
