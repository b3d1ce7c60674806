package org.hanse.customs;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hanse.deal.DealParty;
import org.hanse.deal.Deals;
import org.hanse.deal.OrderLine;
import org.hanse.kernel.ShipmentId;
import org.hanse.party.Account;
import org.hanse.party.BankAccounts;
import org.springframework.stereotype.Component;

/** Compares the papers of a shipment and keeps what was found. */
@Component
class Comparison {

    private final ShipmentFacts facts;
    private final SheetRows rows;
    private final FindingRows findings;
    private final PaperDesk desk;
    private final Deals deals;
    private final BankAccounts accounts;

    Comparison(
            ShipmentFacts facts,
            SheetRows rows,
            FindingRows findings,
            PaperDesk desk,
            Deals deals,
            BankAccounts accounts) {
        this.facts = facts;
        this.rows = rows;
        this.findings = findings;
        this.desk = desk;
        this.deals = deals;
        this.accounts = accounts;
    }

    /** Compares anew. @return whether nothing that blocks is open */
    boolean run(ShipmentId id) {
        ShipmentFacts.Whole whole = facts.of(id);
        findings.replace(whole.shipment(), CrossCheck.of(set(whole)));
        boolean passes = CrossCheck.passes(findings.of(id).stream());
        rows.nextRound(id, passes);
        return passes;
    }

    private PaperSet set(ShipmentFacts.Whole whole) {
        PaperSheet.Packing packing = rows.packing(whole.shipment().id());
        List<DealParty> parties = deals.parties(whole.deal().id());
        Set<String> named = parties.stream().map(DealParty::name).collect(Collectors.toSet());
        return new PaperSet(
                contract(whole, parties),
                desk.said(whole.shipment().id()),
                invoiceLines(whole),
                packing.lines().stream()
                        .map(line -> new PaperSet.Package(line.packages(), line.netKg(), line.grossKg()))
                        .toList(),
                false,
                named,
                accounts.payoutAccount(
                                whole.deal().seller(),
                                whole.deal().total().getCurrencyUnit().getCode())
                        .map(Account::shown)
                        .orElse(null));
    }

    private static PaperSet.Contract contract(ShipmentFacts.Whole whole, List<DealParty> parties) {
        return new PaperSet.Contract(
                whole.seller().name(),
                whole.buyer().name(),
                parties.stream()
                        .filter(party -> party.role().equals("consignee"))
                        .map(DealParty::name)
                        .findFirst()
                        .orElse(whole.buyer().name()),
                whole.deal().incoterm().name(),
                whole.deal().place(),
                whole.total(),
                whole.shipment().lines().stream().map(line -> line.shipped()).reduce(BigDecimal.ZERO, BigDecimal::add),
                distinct(whole, PaperSheet.Line::hsCode),
                distinct(whole, PaperSheet.Line::origin),
                whole.shipment().shipBy());
    }

    private static List<String> distinct(
            ShipmentFacts.Whole whole,
            java.util.function.Function<PaperSheet.Line, @org.jspecify.annotations.Nullable String> what) {
        return whole.lines().stream()
                .map(what)
                .filter(java.util.Objects::nonNull)
                .map(String::valueOf)
                .distinct()
                .toList();
    }

    /** The lines as the invoice has them; a part shipment's shares are rounded over all shipments, not line by line. */
    private static List<PaperSet.InvoiceLine> invoiceLines(ShipmentFacts.Whole whole) {
        boolean all = whole.shipment().lines().stream()
                .allMatch(line -> line.shipped()
                                .compareTo(whole.deal().line(line.lineNo()).quantity())
                        == 0);
        return all
                ? whole.shipment().lines().stream()
                        .map(line -> invoiceLine(whole, line.lineNo()))
                        .toList()
                : List.of();
    }

    private static PaperSet.InvoiceLine invoiceLine(ShipmentFacts.Whole whole, int no) {
        OrderLine line = whole.deal().line(no);
        return new PaperSet.InvoiceLine(
                line.quantity(),
                line.price().price(),
                line.price().baseQuantity(),
                Objects.requireNonNull(whole.values().get(no)).getAmount());
    }
}
