package org.hanse.sourcing.auction;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A bid, or a floor down to which the system may bid.
 *
 * @param amount total of the goods in the auction's currency
 * @param sure says that a surprisingly low amount is meant
 * @param clientId the bidder's own id of this message; sent twice it counts once
 */
public record PlaceBid(
        @NotNull @DecimalMin("0.01") BigDecimal amount,
        boolean sure,
        @Size(max = 100) @Nullable String clientId) {}
