package org.hanse.sourcing;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Where the request goes instead. @param email of the supplier */
public record CorrectAddress(
        @NotBlank @Email @Size(max = 254) String email) {}
