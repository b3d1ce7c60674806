package org.hanse.sourcing.auction;

import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Yes to the called price.
 *
 * @param round the round or step that the bidder saw
 * @param clientId the bidder's own id of this message; sent twice it counts once
 */
public record ConfirmPrice(
        @Positive int round, @Size(max = 100) @Nullable String clientId) {}
