package org.hanse.portal.deal;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.hanse.deal.Hold;
import org.hanse.deal.HoldDeal;
import org.hanse.deal.Holds;
import org.hanse.deal.LiftCompanyHold;
import org.hanse.kernel.DealId;
import org.hanse.kernel.Ids;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a company's own compliance officers hold of a deal, for programs. */
@RestController
@RequestMapping("/api/v1/deals/{id}/holds")
class HoldsApi {

    private final Holds holds;
    private final DealActs acts;

    HoldsApi(Holds holds, DealActs acts) {
        this.holds = holds;
        this.acts = acts;
    }

    /** Everything that was held, oldest first; what has no {@code liftedAt} is held now. */
    @GetMapping
    List<Hold> list(@PathVariable String id) {
        return holds.of(DealId.of(id));
    }

    /** Trade compliance of the buyer or the supplier holds the deal, or one shipment of it. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Hold hold(@PathVariable String id, @RequestBody @Valid HoldDeal command) {
        return holds.hold(DealId.of(id), command);
    }

    /** Trade compliance of the company that holds it lets it go on. */
    @PostMapping("/{hold}/lift")
    Hold lift(@PathVariable String id, @PathVariable String hold, @RequestBody @Valid LiftCompanyHold command) {
        UUID key = Ids.parse(hold);
        DealId deal = DealId.of(id);
        find(deal, key);
        acts.complete(key.toString(), "lift-company-hold", command);
        return find(deal, key);
    }

    private Hold find(DealId deal, UUID hold) {
        return holds.of(deal).stream()
                .filter(one -> one.id().equals(hold))
                .findFirst()
                .orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
    }
}
