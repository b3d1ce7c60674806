package org.hanse.customs;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The supplier brings a proof that the goods left the Union; completes {@code prove-exit} and {@code prove-exit-late}.
 *
 * @param reference what it is found by: the MRN of the exit message, the number of the consignment note, the bank's entry
 * @param issuedOn its date, not after today
 */
public record BringExitProof(
        ExitFile.@NotNull Kind kind,
        @NotBlank @Size(max = 200) String reference,
        @Nullable LocalDate issuedOn) {}
