package org.hanse.customs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The papers of a shipment beside what the contract says: what the comparison works on.
 *
 * @param orderToBearer whether a bill of lading "to order" is agreed
 * @param alsoNamed other names that may stand for a party: forwarder, agent, consolidator, notify party
 * @param verifiedAccount the supplier's verified account, or null where none is
 */
public record PaperSet(
        Contract contract,
        List<Said> papers,
        List<InvoiceLine> invoiceLines,
        List<Package> packages,
        boolean orderToBearer,
        Set<String> alsoNamed,
        @Nullable String verifiedAccount) {

    public PaperSet {
        papers = List.copyOf(papers);
        invoiceLines = List.copyOf(invoiceLines);
        packages = List.copyOf(packages);
        alsoNamed = Set.copyOf(alsoNamed);
    }

    /** What the deal and the shipment say. */
    public record Contract(
            String seller,
            String buyer,
            String consignee,
            String incoterm,
            String place,
            Money value,
            BigDecimal quantity,
            List<String> hsCodes,
            List<String> origins,
            LocalDate latestShipment) {}

    /** A line of the invoice, as it stands there. */
    public record InvoiceLine(BigDecimal quantity, BigDecimal unitPrice, int baseQuantity, BigDecimal total) {}

    /** A group of equal packages of the packing list; weights are those of the group. */
    public record Package(int count, BigDecimal netKg, BigDecimal grossKg) {}

    /** The paper of the kind. */
    public Optional<Said> paper(String kind) {
        return papers.stream().filter(paper -> paper.kind().equals(kind)).findFirst();
    }

    /** The transport document, whichever it is. */
    public Optional<Said> transport() {
        return papers.stream()
                .filter(paper -> PaperKind.TRANSPORT.contains(paper.kind()))
                .findFirst();
    }
}
