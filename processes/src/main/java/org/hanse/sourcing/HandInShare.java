package org.hanse.sourcing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.hanse.sourcing.envelope.Shamir;

/** An opener's share of the event's key, unwrapped in the opener's browser. */
public record HandInShare(
        @NotNull @Size(min = Shamir.SHARE_BYTES, max = Shamir.SHARE_BYTES)
        byte[] share) {}
