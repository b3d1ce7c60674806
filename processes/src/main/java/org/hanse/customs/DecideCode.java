package org.hanse.customs;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A person decides which of two codes is right; completes {@code decide-code}.
 *
 * @param reason read by both sides
 */
public record DecideCode(
        @NotEmpty @Size(max = 500) List<@Valid Decided> lines,
        @NotBlank @Size(max = 2000) String reason) {

    /**
     * One line.
     *
     * @param hsCode one of both candidates, or a code under it
     * @param dualUse whether the goods are on the list of Reg. (EU) 2021/821 annex I
     */
    public record Decided(
            int lineNo,
            @Pattern(regexp = "[0-9]{6}|[0-9]{8}|[0-9]{10}") String hsCode,
            boolean dualUse) {}
}
