package org.hanse.escrow;

import java.util.Map;
import java.util.UUID;
import org.hanse.audit.Journal;
import org.hanse.kernel.DealId;
import org.hanse.kernel.Refusal;
import org.hanse.ledger.AccountKind;
import org.hanse.ledger.Ledger;
import org.hanse.ledger.Posting;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Disputed parts (rules R4.1 rows 14 and 15): set aside, then split by the claim's outcome. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Claims {

    private final EscrowRows escrows;
    private final PartRows parts;
    private final Payouts payouts;
    private final Balances balances;
    private final Ledger ledger;
    private final Journal journal;

    Claims(EscrowRows escrows, PartRows parts, Payouts payouts, Balances balances, Ledger ledger, Journal journal) {
        this.escrows = escrows;
        this.parts = parts;
        this.payouts = payouts;
        this.balances = balances;
        this.ledger = ledger;
        this.journal = journal;
    }

    void hold(DealId deal, UUID claim, Money amount) {
        EscrowRow row = escrows.lock(deal);
        row.positive(amount);
        var before = parts.find(row, claim);
        if (before.isPresent()) {
            if (!before.get().amount().isEqual(amount)) {
                throw new Refusal(EscrowReason.KEY_USED_FOR_ANOTHER_AMOUNT, claim);
            }
            return;
        }
        Lifecycle.next(Lifecycle.Of.ESCROW, row.state(), Lifecycle.Event.OPEN_DISPUTE, row.state());
        Money free = balances.free(row);
        if (amount.isGreaterThan(free)) {
            throw new Refusal(EscrowReason.NOT_ENOUGH_HELD, amount.toString(), free.toString());
        }
        parts.hold(row, claim, amount);
        ledger.post(Posting.of("claim:" + claim, Transfers.CLAIM_HELD, deal, claim.toString())
                .debit(AccountKind.ESCROW, amount)
                .credit(AccountKind.ESCROW_CLAIM, amount)
                .build());
        escrows.record(row, Lifecycle.Event.OPEN_DISPUTE.name(), row.state(), amount.toString());
        journal.record("escrow.claim-held", row.id(), Map.of("claim", claim.toString(), "amount", amount.toString()));
    }

    void settle(DealId deal, UUID claim, Money buyerPart, Money supplierPart, Money feeOfSupplier) {
        EscrowRow row = escrows.lock(deal);
        PartRows.Part part = parts.find(row, claim).orElseThrow(() -> new Refusal(EscrowReason.NO_OPEN_CLAIM));
        if (buyerPart.isNegative()
                || supplierPart.isNegative()
                || feeOfSupplier.isNegative()
                || !buyerPart.plus(supplierPart).isEqual(part.amount())) {
            throw new Refusal(EscrowReason.PARTS_DO_NOT_ADD_UP, part.amount().toString());
        }
        Lifecycle.next(Lifecycle.Of.ESCROW, row.state(), Lifecycle.Event.SETTLED, row.state());
        parts.settle(row, part, outcome(buyerPart, supplierPart), buyerPart, supplierPart);
        Money commission = row.commissionOfSplit(supplierPart, part.amount());
        Shares whole = Shares.withCommission(supplierPart, commission, row.vat());
        Shares shares = whole.without(feeOfSupplier);
        Money refund = buyerPart.plus(whole.net().minus(shares.net()));
        ledger.post(Posting.of("settle:" + claim, Transfers.CLAIM_SETTLED, deal, claim.toString())
                .debit(AccountKind.ESCROW_CLAIM, part.amount())
                .credit(AccountKind.REFUND_PAY, refund)
                .credit(AccountKind.SUPP_PAY, shares.net())
                .credit(AccountKind.COMM, shares.commission())
                .credit(AccountKind.VAT_OUT, shares.vat())
                .build());
        escrows.close(row, part.amount(), row.shareOf(part.amount()));
        pay(row, claim, refund, shares);
        escrows.record(row, Lifecycle.Event.SETTLED.name(), row.state(), buyerPart + " / " + supplierPart);
        journal.record(
                "escrow.claim-settled",
                row.id(),
                Map.of(
                        "claim",
                        claim.toString(),
                        "buyer",
                        buyerPart.toString(),
                        "supplier",
                        supplierPart.toString(),
                        "fee",
                        feeOfSupplier.toString()));
    }

    private void pay(EscrowRow row, UUID claim, Money refund, Shares shares) {
        String key = claim.toString();
        if (shares.gross().isPositive()) {
            payouts.ask(row, PaymentKind.SPLIT, key, claim, shares, "claim settled");
        }
        if (refund.isPositive()) {
            payouts.ask(row, PaymentKind.REFUND, key, claim, Shares.whole(refund), "claim settled");
        }
    }

    private static EscrowState outcome(Money buyerPart, Money supplierPart) {
        if (buyerPart.isZero()) {
            return EscrowState.RELEASING;
        }
        return supplierPart.isZero() ? EscrowState.REFUNDING : EscrowState.SPLIT;
    }
}
