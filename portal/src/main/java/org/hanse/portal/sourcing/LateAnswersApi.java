package org.hanse.portal.sourcing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hanse.kernel.RfqId;
import org.hanse.sourcing.Guests;
import org.hanse.sourcing.LateAnswer;
import org.hanse.sourcing.LateAnswers;
import org.hanse.sourcing.Receipt;
import org.hanse.sourcing.SubmitQuotation;
import org.hanse.sourcing.Validities;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Answers after the deadline, and offers that stand longer, for programs. */
@RestController
@RequestMapping("/api/v1/rfqs/{id}")
class LateAnswersApi {

    private final LateAnswers late;
    private final Validities validities;
    private final Guests guests;

    LateAnswersApi(LateAnswers late, Validities validities, Guests guests) {
        this.late = late;
        this.validities = validities;
        this.guests = guests;
    }

    /** Why a late answer counts. */
    record Admission(@NotBlank @Size(max = 2000) String reason) {}

    /** The last day on which an offer stands, or would. */
    record Standing(LocalDate until) {}

    /** A supplier answers after the deadline; it counts once the buyer admits it. */
    @PostMapping("/late-answers")
    @ResponseStatus(HttpStatus.CREATED)
    Receipt submit(@PathVariable String id, @RequestBody @Valid SubmitQuotation command) {
        guests.look(RfqId.of(id));
        return late.submit(RfqId.of(id), command);
    }

    /** Late answers without content: all for the buyer, its own for a supplier. */
    @GetMapping("/late-answers")
    List<LateAnswer> late(@PathVariable String id) {
        return late.of(RfqId.of(id));
    }

    /** The buyer lets a late answer count. */
    @PostMapping("/late-answers/{quotation}/admission")
    List<LateAnswer> admit(
            @PathVariable String id, @PathVariable UUID quotation, @RequestBody @Valid Admission admission) {
        late.admit(RfqId.of(id), quotation, admission.reason());
        return late(id);
    }

    /** The buyer asks the supplier of an expired offer to let it stand longer. */
    @PostMapping("/offers/{quotation}/extension-request")
    Standing askForMore(@PathVariable String id, @PathVariable UUID quotation) {
        return new Standing(validities.ask(RfqId.of(id), quotation));
    }

    /** The supplier lets its offer stand longer, as asked for. */
    @PostMapping("/quotations/mine/extension")
    Standing extend(@PathVariable String id) {
        return new Standing(validities.extend(RfqId.of(id)));
    }
}
