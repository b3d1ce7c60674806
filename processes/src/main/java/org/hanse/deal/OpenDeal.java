package org.hanse.deal;

import java.time.LocalDate;
import java.util.List;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.RfqId;
import org.hanse.pricing.Incoterm;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Opens a deal.
 *
 * @param rfq where it comes from, or null for a direct order
 * @param buyerReference what the buyer calls the order; stands as "your reference" on each paper
 * @param total sum of the lines, in the deal's one currency
 * @param place the Incoterm's named place
 * @param requiredBy when the goods are needed, a date at the place of delivery
 * @param deliverTo address of delivery, lines separated by {@code \n}
 * @param escrow false for a deal paid directly, where nobody holds the money
 * @param plan which part is due at which milestone; empty means all upon acceptance
 */
public record OpenDeal(
        CompanyId buyer,
        CompanyId seller,
        @Nullable RfqId rfq,
        String buyerReference,
        List<OrderLine> lines,
        Money total,
        Incoterm incoterm,
        String place,
        LocalDate requiredBy,
        String deliverTo,
        boolean escrow,
        List<PlanStep> plan) {

    public OpenDeal {
        lines = List.copyOf(lines);
        plan = plan.isEmpty() ? List.of(PlanStep.ALL_ON_ACCEPTANCE) : List.copyOf(plan);
    }
}
