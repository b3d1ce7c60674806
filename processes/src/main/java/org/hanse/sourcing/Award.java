package org.hanse.sourcing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.DealId;
import org.hanse.kernel.RfqId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A proposed or made award.
 *
 * @param state {@code proposed}, {@code turned_down}, {@code made} or {@code refused_by_supplier}
 * @param landed landed cost in euro as the buyer saw it, or its lower end
 * @param deal the deal it opened, or null while it waits for approval
 * @param bundle what was decided together: an award to several suppliers has one row each
 * @param lines numbers of the lines ordered
 */
public record Award(
        UUID id,
        RfqId rfq,
        UUID quotation,
        CompanyId supplier,
        String state,
        int priceRank,
        Money landed,
        String proposedBy,
        @Nullable UUID proposedPerson,
        Instant proposedAt,
        @Nullable DealId deal,
        UUID bundle,
        List<Integer> lines) {

    public Award {
        lines = List.copyOf(lines);
    }
}
