package org.hanse.portal.sourcing;

import jakarta.validation.Valid;
import java.util.UUID;
import org.hanse.kernel.RfqId;
import org.hanse.sourcing.CorrectAddress;
import org.hanse.sourcing.Invitations;
import org.hanse.sourcing.Rfqs;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Suppliers who are silent or were not reached, for programs of the buyer. */
@RestController
@RequestMapping("/api/v1/rfqs/{id}")
class InvitationsApi {

    private final Invitations invitations;
    private final BuyerActs acts;
    private final Rfqs rfqs;

    InvitationsApi(Invitations invitations, BuyerActs acts, Rfqs rfqs) {
        this.invitations = invitations;
        this.acts = acts;
        this.rfqs = rfqs;
    }

    /** How many suppliers a reminder went to. */
    record Reminded(int reminded) {}

    /** Reminds all who are silent, each at most once in 24 hours. */
    @PostMapping("/reminders")
    Reminded remind(@PathVariable String id) {
        return new Reminded(invitations.remindAll(RfqId.of(id)));
    }

    /** Sends the request to another address; links sent before are void. */
    @PostMapping("/invitations/{invitation}/address")
    RfqView correct(
            @PathVariable String id, @PathVariable UUID invitation, @RequestBody @Valid CorrectAddress address) {
        RfqId rfq = RfqId.of(id);
        acts.correct(rfq, invitation, address.email());
        return RfqView.of(rfqs.get(rfq), rfqs.invitations(rfq));
    }
}
