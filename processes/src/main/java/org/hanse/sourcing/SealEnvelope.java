package org.hanse.sourcing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.hanse.sourcing.envelope.Envelope;

/**
 * A sealed quotation, as the supplier's browser or program made it.
 *
 * @param version the next one of the supplier's, which the envelope is bound to
 * @param envelope see {@link Envelope}
 * @param commitment SHA-256 as {@link Commitment} defines it over reference, invitation, version, total and nonce, hexadecimal
 */
public record SealEnvelope(
        @Positive int version,
        @NotNull @Size(max = Envelope.MAX_BYTES) byte[] envelope,
        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String commitment) {}
