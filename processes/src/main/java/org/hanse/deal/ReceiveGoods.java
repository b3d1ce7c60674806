package org.hanse.deal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The buyer counts and decides by line; completes {@code receive-goods}.
 *
 * @param lines empty means: everything arrived as shipped and is accepted
 */
public record ReceiveGoods(@Size(max = 500) @Nullable List<@Valid ReceivedLine> lines) {

    /**
     * What arrived of a line.
     *
     * @param received counted pieces; what lies above the shipped quantity is recorded and not paid
     * @param rejected of what was received, what is not in order; the rest is accepted
     * @param reason why something is rejected
     */
    public record ReceivedLine(
            int lineNo,
            @NotNull @PositiveOrZero BigDecimal received,
            @NotNull @PositiveOrZero BigDecimal rejected,
            @Nullable @Size(max = 500) String reason) {}
}
