package org.hanse.customs;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.hanse.logistics.TransportNumbers;

/** C4 packages and marks, C8 containers, seals and the numbers of ships and air waybills. */
final class TransportChecks {

    private TransportChecks() {}

    /** Number of packages on packing list and transport document. */
    static Optional<Finding> packages(PaperSet set) {
        return Compare.of("packages", "C4")
                .says(set.paper(PaperKind.PACKING_LIST), Fact.PACKAGES)
                .says(set.transport(), Fact.PACKAGES)
                .equal(Compare::number, (one, two) -> one.compareTo(two) == 0);
    }

    /** Marks on packing list and transport document, where the latter has any. */
    static Optional<Finding> marks(PaperSet set) {
        return Compare.of("marks", "C4")
                .maySay(set.paper(PaperKind.PACKING_LIST), Fact.MARKS)
                .maySay(set.transport(), Fact.MARKS)
                .equalText();
    }

    /** Container numbers are real ones, and the same in packing list and transport document. */
    static Optional<Finding> containers(PaperSet set) {
        Compare compare = Compare.of("containers", "C8")
                .maySay(set.paper(PaperKind.PACKING_LIST), Fact.CONTAINERS)
                .maySay(set.transport(), Fact.CONTAINERS);
        List<String> all = java.util.stream.Stream.of(set.paper(PaperKind.PACKING_LIST), set.transport())
                .flatMap(Optional::stream)
                .flatMap(paper -> paper.list(Fact.CONTAINERS).stream())
                .flatMap(List::stream)
                .toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        if (!all.stream().allMatch(TransportNumbers::isContainer)) {
            return Optional.of(compare.verdict(false));
        }
        return compare.equal(TransportChecks::many, (one, two) -> new HashSet<>(one).equals(new HashSet<>(two)))
                .or(() -> Optional.of(compare.verdict(true)));
    }

    private static Optional<List<String>> many(String text) {
        return new Said("", java.util.Map.of(Fact.CONTAINERS, text)).list(Fact.CONTAINERS);
    }

    /** Seals, a warning. */
    static Optional<Finding> seals(PaperSet set) {
        return Compare.of("seals", "C8")
                .warning()
                .maySay(set.paper(PaperKind.PACKING_LIST), Fact.SEALS)
                .maySay(set.transport(), Fact.SEALS)
                .equal(TransportChecks::many, (one, two) -> new HashSet<>(one).equals(new HashSet<>(two)));
    }

    /** The IMO number of the ship, or the number of the air waybill, has its check digit. */
    static Optional<Finding> numbers(PaperSet set) {
        Optional<Said> transport = set.transport();
        if (transport.isEmpty()) {
            return Optional.empty();
        }
        Said paper = transport.get();
        if (paper.kind().equals("air-waybill")) {
            return paper.text(Fact.NUMBER)
                    .map(number -> Compare.of("air-waybill-number", "C8")
                            .says(paper.kind(), number)
                            .verdict(TransportNumbers.isAirWaybill(number)));
        }
        return paper.text(Fact.SHIP)
                .map(number -> Compare.of("ship-number", "C8")
                        .says(paper.kind(), number)
                        .verdict(TransportNumbers.isShip(number)));
    }
}
