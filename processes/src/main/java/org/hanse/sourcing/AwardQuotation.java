package org.hanse.sourcing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Awards an opened offer.
 *
 * @param quotation the version the buyer looks at; if the supplier has replaced it meanwhile, the award is refused
 * @param reason why, where it is not the first in rank; may be null
 */
public record AwardQuotation(
        @NotNull UUID quotation, @Size(max = 2000) @Nullable String reason) {}
