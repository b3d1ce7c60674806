package org.hanse.customs;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hanse.kernel.DealId;
import org.hanse.kernel.DocumentId;
import org.hanse.kernel.ShipmentId;
import org.jspecify.annotations.Nullable;

/**
 * Everything about the papers of a shipment: what is needed, what is there, what was compared, decided and declared.
 *
 * @param outcome {@code released} or {@code stopped}; null while it runs
 */
public record PaperSheet(
        ShipmentId shipment,
        DealId deal,
        Packing packing,
        List<Needed> needed,
        List<Paper> papers,
        List<Finding> findings,
        List<Review> reviews,
        @Nullable Lodged declaration,
        List<Line> lines,
        @Nullable String outcome) {

    public PaperSheet {
        needed = List.copyOf(needed);
        papers = List.copyOf(papers);
        findings = List.copyOf(findings);
        reviews = List.copyOf(reviews);
        lines = List.copyOf(lines);
    }

    /** Mandatory papers that are not there yet. */
    public List<String> missing() {
        return needed.stream()
                .filter(Needed::mandatory)
                .map(Needed::kind)
                .filter(kind -> papers.stream().noneMatch(paper -> paper.kind().equals(kind)))
                .toList();
    }

    /** How many findings agree. */
    public long agreeing() {
        return findings.stream().filter(Finding::settled).count();
    }

    /** How it is packed; no lines while nobody has said it. */
    public record Packing(
            List<PackedLine> lines,
            String packageKind,
            List<String> marks,
            List<String> containers,
            List<String> seals,
            boolean preference,
            boolean woodPackaging,
            boolean dangerous,
            boolean dualUse,
            @Nullable String speciesAnnex) {
        public Packing {
            lines = List.copyOf(lines);
            marks = List.copyOf(marks);
            containers = List.copyOf(containers);
            seals = List.copyOf(seals);
        }

        /** All packages. */
        public int packages() {
            return lines.stream().mapToInt(PackedLine::packages).sum();
        }

        /** All net weights, in kilograms. */
        public BigDecimal netKg() {
            return lines.stream().map(PackedLine::netKg).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /** All gross weights, in kilograms. */
        public BigDecimal grossKg() {
            return lines.stream().map(PackedLine::grossKg).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** One line, packed. */
    public record PackedLine(int lineNo, int packages, BigDecimal netKg, BigDecimal grossKg) {}

    /**
     * A paper that the shipment needs.
     *
     * @param because the rule's reason, with its legal act
     */
    public record Needed(String kind, boolean mandatory, String because) {}

    /**
     * The newest version of a paper.
     *
     * @param readBy {@code record} where Hanse printed it, {@code text} where it was read from its text, {@code person}
     *     where somebody typed what it says
     */
    public record Paper(
            String kind,
            int version,
            DocumentId document,
            boolean printed,
            Map<String, String> says,
            String readBy,
            Instant suppliedAt) {
        public Paper {
            says = Map.copyOf(says);
        }
    }

    /** A decision of a reviewer. */
    public record Review(int round, String decision, String reason, String by, Instant at) {}

    /**
     * The last declaration.
     *
     * @param state {@code sent}, {@code accepted}, {@code query}, {@code held}, {@code released} or {@code rejected}
     */
    public record Lodged(
            int attempt,
            String localReference,
            @Nullable String movementReference,
            String state,
            @Nullable String question) {}

    /** A line of goods as classified; code and origin are null while nobody has said them. */
    public record Line(
            int lineNo, @Nullable String hsCode, @Nullable String origin) {}
}
