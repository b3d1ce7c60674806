package org.hanse.escrow;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hanse.kernel.DealId;
import org.hanse.ledger.StatementLine;
import org.hanse.tax.Invoices;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Where each cent of a deal is, for one reader: what the other side may not know is left out.
 *
 * @param deal whose money
 * @param dealReference readable
 * @param position the sums
 * @param request what is still to be paid, how; null once all is there
 * @param holder who keeps the money
 * @param notYet what money waits for, one sentence each
 * @param outgoing payments to the supplier and back to the buyer
 * @param incoming credits; the buyer's own and staff's
 * @param entries the ledger's entries with their reasons
 * @param invoices the platform's invoices; the supplier's own and staff's
 */
public record MoneySheet(
        DealId deal,
        String dealReference,
        Position position,
        @Nullable PaymentRequest request,
        EscrowHolder holder,
        List<WhyNot> notYet,
        List<Outgoing> outgoing,
        List<Credit> incoming,
        List<StatementLine> entries,
        List<Invoices.Issued> invoices) {

    public MoneySheet {
        notYet = List.copyOf(notYet);
        outgoing = List.copyOf(outgoing);
        incoming = List.copyOf(incoming);
        entries = List.copyOf(entries);
        invoices = List.copyOf(invoices);
    }

    /** What the buyer is asked to pay: amount, account and the structured reference (ISO 11649). */
    public record PaymentRequest(
            Money amount, String reference, String accountHolder, String iban, String bic, Instant payBy) {

        /** The reference in groups of four. */
        public String printedReference() {
            return new CreditorReference(reference).printed();
        }
    }

    /** Why money does not move: key {@code escrow.why.<why>} with its arguments. */
    public record WhyNot(String why, List<Object> arguments) {
        public WhyNot {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * A payment out of escrow; commission, VAT and net are null for the buyer.
     *
     * @param kind {@code release}, {@code split}, {@code refund}, {@code overpayment}
     */
    public record Outgoing(
            UUID id,
            String kind,
            String key,
            Money gross,
            @Nullable Money commission,
            @Nullable Money vat,
            @Nullable Money net,
            EscrowState state,
            String evidence,
            @Nullable String endToEndId,
            @Nullable String bankReason,
            Instant requestedAt,
            @Nullable Instant bookedAt) {}
}
