package org.hanse.portal.customs;

import jakarta.validation.Valid;
import org.hanse.customs.BringExitProof;
import org.hanse.kernel.ShipmentId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Proof that exported goods left the Union, for the supplier's programs. */
@RestController
@RequestMapping("/api/v1/shipments/{id}/exit")
class ExitApi {

    private final ExitActs acts;

    ExitApi(ExitActs acts) {
        this.acts = acts;
    }

    /** How it stands; unknown where the shipment is no export at 0 %, and to everybody but the supplier and staff. */
    @GetMapping
    ExitView get(@PathVariable String id) {
        return acts.view(ShipmentId.of(id));
    }

    /** The supplier brings a proof: one of each kind. */
    @PostMapping("/proofs")
    ExitView bring(@PathVariable String id, @RequestBody @Valid BringExitProof proof) {
        acts.bring(ShipmentId.of(id), proof);
        return get(id);
    }
}
