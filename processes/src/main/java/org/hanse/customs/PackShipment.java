package org.hanse.customs;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a shipment is packed and what is special about it; weights are in kilograms.
 *
 * @param preference whether a preferential duty is claimed
 * @param woodPackaging pallets or crates of wood
 * @param dualUse on the list of Reg. (EU) 2021/821 annex I
 * @param speciesAnnex annex of Reg. (EC) 338/97 (CITES) in which the species stands, {@code A} to {@code D}, or null
 */
public record PackShipment(
        @NotEmpty @Size(max = 500) List<@Valid PackedLine> lines,
        @Nullable @Size(max = 40) String packageKind,
        @Nullable @Size(max = 20) List<@Size(max = 120) String> marks,
        @Nullable @Size(max = 50) List<@Size(max = 11) String> containers,
        @Nullable @Size(max = 50) List<@Size(max = 30) String> seals,
        boolean preference,
        boolean woodPackaging,
        boolean dangerous,
        boolean dualUse,
        @Nullable @Pattern(regexp = "[ABCD]") String speciesAnnex) {

    /** Goods of no protected species. */
    public PackShipment(
            List<PackedLine> lines,
            @Nullable String packageKind,
            @Nullable List<String> marks,
            @Nullable List<String> containers,
            @Nullable List<String> seals,
            boolean preference,
            boolean woodPackaging,
            boolean dangerous,
            boolean dualUse) {
        this(lines, packageKind, marks, containers, seals, preference, woodPackaging, dangerous, dualUse, null);
    }

    /** One line, packed. */
    public record PackedLine(
            int lineNo,
            @Min(1) int packages,
            @NotNull @Positive BigDecimal netKg,
            @NotNull @Positive BigDecimal grossKg) {}
}
