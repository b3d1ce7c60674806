package org.hanse.portal.customs;

import org.hanse.customs.BringExitProof;
import org.hanse.customs.ExitFile;
import org.hanse.customs.ExitProofs;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.ShipmentId;
import org.hanse.portal.deal.DealActs;
import org.springframework.stereotype.Component;

/** Brings proofs of exit through the one door of their tasks. */
@Component
class ExitActs {

    private final ExitProofs exits;
    private final DealActs tasks;

    ExitActs(ExitProofs exits, DealActs tasks) {
        this.exits = exits;
        this.tasks = tasks;
    }

    /** @throws Refusal UNKNOWN where no file is kept, or the reader is not the supplier */
    ExitFile get(ShipmentId shipment) {
        return exits.of(shipment).orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
    }

    ExitView view(ShipmentId shipment) {
        return ExitView.of(get(shipment), exits.today(shipment));
    }

    /** Completes whichever of the two tasks is open: in time, or after it was booked as taxed. */
    void bring(ShipmentId shipment, BringExitProof proof) {
        boolean late = get(shipment).state() == ExitFile.State.BOOKED;
        tasks.complete(shipment.toString(), late ? "prove-exit-late" : "prove-exit", proof);
    }
}
