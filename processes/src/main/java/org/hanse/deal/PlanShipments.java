package org.hanse.deal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hanse.pricing.TransportMode;
import org.jspecify.annotations.Nullable;

/**
 * The supplier says how the goods will be sent; completes {@code plan-shipments}.
 *
 * @param shipments empty means: everything that is left, in one shipment
 */
public record PlanShipments(@Size(max = 50) @Nullable List<@Valid Planned> shipments) {

    /**
     * One shipment.
     *
     * @param shipBy latest date of shipment, or null for a fortnight before the goods are needed
     * @param lines empty means: everything that is left
     */
    public record Planned(
            @NotNull TransportMode mode,
            @Nullable LocalDate shipBy,
            @Size(max = 500) @Nullable List<@Valid PlannedLine> lines) {}

    /** A quantity of an order line, in its unit. */
    public record PlannedLine(int lineNo, @NotNull @Positive BigDecimal quantity) {}
}
