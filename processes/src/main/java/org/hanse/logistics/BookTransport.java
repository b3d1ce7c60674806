package org.hanse.logistics;

import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The supplier asks a carrier for transport. What is left out is taken from the deal: the main ports of both countries,
 * ready in two days.
 */
public record BookTransport(
        @Nullable @Pattern(regexp = "[A-Z]{2}[A-Z2-9]{3}") String loadPort,
        @Nullable @Pattern(regexp = "[A-Z]{2}[A-Z2-9]{3}") String dischargePort,
        @Nullable LocalDate readyOn) {}
