package org.hanse.sourcing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hanse.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Awards each line to an opened offer; each supplier chosen gets an order of its own, with its one-off charges.
 *
 * @param lines every line that is not yet ordered, once
 * @param reason why; may be null
 */
public record SplitAward(
        @NotEmpty @Size(max = 100) List<@Valid @NotNull Pick> lines,
        @Size(max = 2000) @Nullable String reason) {

    public SplitAward {
        lines = List.copyOf(lines);
    }

    /** One line. @param quotation the version that the buyer looks at */
    public record Pick(@Positive int no, @NotNull UUID quotation) {}

    /** Line numbers by offer, as chosen. @throws Refusal LINE_NOT_AWARDED unless each line that is wanted stands once */
    Map<UUID, List<Integer>> byOffer(List<Integer> wanted) {
        Map<UUID, List<Integer>> shares = new LinkedHashMap<>();
        lines.forEach(pick -> shares.computeIfAbsent(pick.quotation(), offer -> new ArrayList<>())
                .add(pick.no()));
        List<Integer> chosen = lines.stream().map(Pick::no).sorted().toList();
        if (!chosen.equals(wanted)) {
            throw Refusal.of(SourcingReason.LINE_NOT_AWARDED, "lines", wanted);
        }
        return shares;
    }
}
