package org.hanse.sourcing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks by sealed tender. The key pair is made and split where this is written, in the buyer's browser or program; what comes
 * here is the public part and three wrapped shares.
 *
 * @param request what is asked for; its kind may be left out
 * @param publicKey the event's public key, 65 bytes
 * @param shares the first two of the buyer's own people, the third of the platform's compliance
 * @param minBids fewer quotations at the deadline are not opened: the buyer asks again or ends; default 2, 1 announces that a
 *     single quotation is opened too
 * @param cureDays working days to put a defect of form right after the opening; default 2, 0 for none
 */
public record AskSealed(
        @NotNull @Valid AskForQuotations request,
        @NotNull byte[] publicKey,
        @NotNull @Size(min = 3, max = 3) List<@Valid Share> shares,
        @Min(1) @Max(20) @Nullable Integer minBids,
        @Min(0) @Max(20) @Nullable Integer cureDays) {

    static final int MIN_BIDS = 2;
    static final int CURE_DAYS = 2;

    public AskSealed {
        shares = List.copyOf(shares);
    }

    /**
     * A share, in the order of its place.
     *
     * @param openingKey the opener's registered key that it is wrapped for
     * @param role under which the opener holds it
     * @param wrapped the share under that key
     * @param hash SHA-256 of the share, by which it is known again
     */
    public record Share(
            @NotNull UUID openingKey,

            @Pattern(regexp = "buyer|approver|trade-compliance|compliance-officer")
            String role,

            @NotNull byte[] wrapped,
            @NotNull byte[] hash) {}
}
