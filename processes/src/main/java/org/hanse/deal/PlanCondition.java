package org.hanse.deal;

import org.hanse.kernel.DealId;

/** What has to be so before the supplier plans shipments; a room above the deal brings it as a bean. */
public interface PlanCondition {

    /** @throws org.hanse.kernel.Refusal where goods should not be sent yet */
    void require(DealId deal);
}
