package org.hanse.customs;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** C5 HS codes, C7 the delivery term, C9 dates, C10 origin. */
final class TermChecks {

    private static final int HS_DIGITS = 6;

    private TermChecks() {}

    /** The first six digits are the same in invoice, proof of origin and contract. */
    static Optional<Finding> hsCodes(PaperSet set) {
        Compare compare = Compare.of("hs", "C5")
                .says(Compare.CONTRACT, String.join(", ", set.contract().hsCodes()))
                .says(set.paper(PaperKind.INVOICE), Fact.HS)
                .maySay(set.paper(PaperKind.CERTIFICATE_OF_ORIGIN), Fact.HS);
        return compare.equal(TermChecks::headings, List::equals);
    }

    private static Optional<List<String>> headings(String text) {
        List<String> codes = Stream.of(text.split(","))
                .map(code -> code.replaceAll("[ .]", ""))
                .filter(code -> !code.isEmpty())
                .map(code -> code.substring(0, Math.min(HS_DIGITS, code.length())))
                .sorted()
                .distinct()
                .toList();
        return codes.isEmpty() ? Optional.empty() : Optional.of(codes);
    }

    /** The three letters of the term. */
    static Optional<Finding> incoterm(PaperSet set) {
        return Compare.of("incoterm", "C7")
                .says(Compare.CONTRACT, set.contract().incoterm())
                .says(set.paper(PaperKind.INVOICE), Fact.INCOTERM)
                .equalText();
    }

    /** The named place. */
    static Optional<Finding> place(PaperSet set) {
        return Compare.of("place", "C7")
                .says(Compare.CONTRACT, set.contract().place())
                .says(set.paper(PaperKind.INVOICE), Fact.PLACE)
                .equalText();
    }

    /** On board no later than the latest date of shipment. */
    static Optional<Finding> onBoard(PaperSet set) {
        return set.transport()
                .flatMap(paper -> paper.date(Fact.ON_BOARD)
                        .map(date -> Compare.of("on-board", "C9")
                                .within("≤ " + set.contract().latestShipment())
                                .says(paper.kind(), date.toString())
                                .verdict(!date.isAfter(set.contract().latestShipment()))));
    }

    /** An invoice dated after the goods were on board is a warning. */
    static Optional<Finding> invoiceDate(PaperSet set) {
        Optional<LocalDate> invoice = set.paper(PaperKind.INVOICE).flatMap(paper -> paper.date(Fact.DATE));
        Optional<LocalDate> onBoard = set.transport().flatMap(paper -> paper.date(Fact.ON_BOARD));
        if (invoice.isEmpty() || onBoard.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Compare.of("invoice-date", "C9")
                .warning()
                .says(set.transport(), Fact.ON_BOARD)
                .says(set.paper(PaperKind.INVOICE), Fact.DATE)
                .verdict(!invoice.get().isAfter(onBoard.get())));
    }

    /** Country of origin on contract, invoice and proof. */
    static Optional<Finding> origin(PaperSet set) {
        Compare compare = Compare.of("origin", "C10")
                .says(Compare.CONTRACT, String.join(", ", set.contract().origins()))
                .says(set.paper(PaperKind.INVOICE), Fact.ORIGIN);
        set.papers().stream()
                .filter(paper -> PaperKind.ORIGIN_PROOF.contains(paper.kind()))
                .forEach(paper -> compare.says(Optional.of(paper), Fact.ORIGIN));
        return compare.equal(TermChecks::countries, List::equals);
    }

    private static Optional<List<String>> countries(String text) {
        List<String> countries = Stream.of(text.split(","))
                .map(Said::compared)
                .filter(code -> !code.isEmpty())
                .sorted()
                .distinct()
                .toList();
        return countries.isEmpty() ? Optional.empty() : Optional.of(countries);
    }

    /** A proof of origin is valid beyond the latest date of shipment. */
    static Optional<Finding> proofValid(PaperSet set) {
        return set.papers().stream()
                .filter(paper -> PaperKind.ORIGIN_PROOF.contains(paper.kind()))
                .filter(paper -> paper.date(Fact.EXPIRES).isPresent())
                .findFirst()
                .map(paper -> Compare.of("proof-valid", "C10")
                        .within("> " + set.contract().latestShipment())
                        .says(paper.kind(), paper.text(Fact.EXPIRES).orElse(""))
                        .verdict(paper.date(Fact.EXPIRES)
                                .orElseThrow()
                                .isAfter(set.contract().latestShipment())));
    }
}
