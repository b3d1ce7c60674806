package org.hanse.escrow;

import java.util.ArrayList;
import java.util.List;
import org.hanse.deal.Holds;
import org.springframework.stereotype.Component;

/** Says in sentences what money waits for: the condition that is not met, in whose hands it is. */
@Component
class WhyNots {

    private final Holds holds;

    WhyNots(Holds holds) {
        this.holds = holds;
    }

    List<MoneySheet.WhyNot> of(EscrowRow row, Position position, List<Payment> payments) {
        List<MoneySheet.WhyNot> all = new ArrayList<>();
        if (row.state() == EscrowState.FROZEN) {
            all.add(why("frozen"));
        }
        if (Funding.isOpen(row)) {
            all.add(why("not-paid", position.outstanding(), row.fundingDueAt()));
        }
        if (position.inClaim().isPositive()) {
            all.add(why("in-claim", position.inClaim()));
        }
        payments.forEach(payment -> of(row, payment, all));
        boolean goodsAreOpen = row.state() != EscrowState.REFUNDING && !Funding.isOpen(row);
        if (position.held().isPositive() && goodsAreOpen) {
            all.add(why("not-accepted", position.held()));
        }
        if (all.isEmpty()) {
            all.add(why(row.state().isFinal() || row.state() == EscrowState.RELEASED ? "all-paid" : "nothing-open"));
        }
        return List.copyOf(all);
    }

    private void of(EscrowRow row, Payment payment, List<MoneySheet.WhyNot> all) {
        boolean leaving = payment.state() == EscrowState.REQUESTED
                || payment.state() == EscrowState.RELEASING
                || payment.state() == EscrowState.REFUNDING;
        if (leaving && holds.stopsMoney(payment.deal(), payment.heldKey())) {
            all.add(why("held", payment.gross()));
            return;
        }
        switch (payment.state()) {
            case REQUESTED -> all.add(why("release-checked", payment.gross()));
            case RELEASING, REFUNDING -> all.add(toInstruct(row, payment));
            case PAYOUT_SENT -> all.add(why("bank-has-it", payment.gross()));
            case PAYOUT_FAILED -> all.add(why("bank-refused", payment.gross(), String.valueOf(payment.bankReason())));
            default -> {
                // Booked: nothing is waited for.
            }
        }
    }

    private static MoneySheet.WhyNot toInstruct(EscrowRow row, Payment payment) {
        if (!payment.net().isGreaterThan(row.fourEyesAbove())) {
            return why("being-instructed", payment.gross());
        }
        return why(payment.firstBy() == null ? "first-person" : "second-person", payment.gross(), row.fourEyesAbove());
    }

    private static MoneySheet.WhyNot why(String code, Object... arguments) {
        return new MoneySheet.WhyNot(code, List.of(arguments));
    }
}
