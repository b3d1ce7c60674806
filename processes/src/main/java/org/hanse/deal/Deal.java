package org.hanse.deal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.DealId;
import org.hanse.kernel.RfqId;
import org.hanse.pricing.Incoterm;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A deal as it stands.
 *
 * @param reference "our reference", such as {@code D-2026-0042}
 * @param supplierReference what the supplier calls the order; empty until it is confirmed
 * @param total sum of the lines, as ordered or as changed by both sides since
 */
public record Deal(
        DealId id,
        String reference,
        CompanyId buyer,
        CompanyId seller,
        @Nullable RfqId rfq,
        String buyerReference,
        String supplierReference,
        DealState state,
        List<OrderLine> lines,
        Money total,
        Incoterm incoterm,
        String place,
        LocalDate requiredBy,
        String deliverTo,
        boolean escrow,
        List<PlanStep> plan,
        Instant openedAt) {

    public Deal {
        lines = List.copyOf(lines);
        plan = List.copyOf(plan);
    }

    /** The line with this number. */
    public OrderLine line(int no) {
        return lines.stream()
                .filter(line -> line.no() == no)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No line " + no + " in " + reference));
    }
}
