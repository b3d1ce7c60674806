package org.hanse.escrow;

import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.hanse.audit.Journal;
import org.hanse.kernel.DealId;
import org.hanse.workflow.ProcessBean;
import org.hanse.workflow.Processes;
import org.joda.money.Money;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the diagrams {@code escrow-payment} and {@code escrow-payout} call; ids come as text. */
@ProcessBean("escrow")
@Transactional(propagation = Propagation.MANDATORY)
public class EscrowProcess {

    /** The message to the deal: all money is in escrow. */
    static final String FUNDED = "escrow.funded";

    private final Openings openings;
    private final Releases releases;
    private final Payouts payouts;
    private final Refunds refunds;
    private final Closings closings;
    private final DueChanges dueChanges;
    private final EscrowRows escrows;
    private final PaymentRows payments;
    private final PayeeAccounts payees;
    private final PaymentNotices notices;
    private final Processes processes;
    private final Journal journal;

    EscrowProcess(
            Openings openings,
            Releases releases,
            Payouts payouts,
            Refunds refunds,
            Closings closings,
            DueChanges dueChanges,
            EscrowRows escrows,
            PaymentRows payments,
            PayeeAccounts payees,
            PaymentNotices notices,
            Processes processes,
            Journal journal) {
        this.openings = openings;
        this.releases = releases;
        this.payouts = payouts;
        this.refunds = refunds;
        this.closings = closings;
        this.dueChanges = dueChanges;
        this.escrows = escrows;
        this.payments = payments;
        this.payees = payees;
        this.notices = notices;
        this.processes = processes;
        this.journal = journal;
    }

    /** Opens the escrow with the deal's terms and tells the buyer what to pay where. */
    public void open(String dealId) {
        openings.open(DealId.of(dealId));
        notices.askForPayment(escrows.get(DealId.of(dealId)));
    }

    /** Until when the buyer has to pay. */
    public Date payBy(String dealId) {
        return Date.from(escrows.get(DealId.of(dealId)).fundingDueAt());
    }

    /** Brings the money to the order as it was changed: asks for the difference or gives it back. */
    public void followChange(String dealId, String changeId) {
        dueChanges.follow(DealId.of(dealId), UUID.fromString(changeId));
    }

    /**
     * The money did not come in time; where it was the difference of a change, the change falls and the rest is held on.
     *
     * @return whether something is held still, to be given back or for the order as it was
     */
    public boolean expire(String dealId) {
        if (dueChanges.fallBack(DealId.of(dealId))) {
            return true;
        }
        refunds.expire(DealId.of(dealId));
        return escrows.get(DealId.of(dealId)).state() == EscrowState.REFUNDING;
    }

    /** Whether a cancelled escrow has something to give back. */
    public boolean givesBack(String dealId) {
        return escrows.get(DealId.of(dealId)).state() == EscrowState.REFUNDING;
    }

    /** Tells the deal that its money is there. */
    public void tellFunded(String dealId) {
        processes.correlate(FUNDED, dealId, Map.of());
    }

    /** Asks the buyer once more after funding was taken back. */
    public void askAgain(String dealId) {
        notices.askForPayment(escrows.get(DealId.of(dealId)));
    }

    /** Keeps in the journal that money has lain still for long. */
    public void noteIdle(String dealId) {
        journal.record("escrow.idle", DealId.of(dealId).value(), Map.of());
    }

    /** Asks for the release of an accepted share, in minor units of the deal's currency; zero asks for nothing. */
    public void requestRelease(String dealId, String releaseKey, long grossMinor) {
        if (grossMinor == 0) {
            return;
        }
        DealId deal = DealId.of(dealId);
        Money gross = Money.ofMinor(escrows.get(deal).currency(), grossMinor);
        releases.request(deal, releaseKey, gross, "deposit".equals(releaseKey) ? "deposit" : "accepted");
    }

    /** What stands against a payment: {@code none}, {@code account}, {@code frozen}, {@code held}, {@code screening}. */
    public String obstacle(String paymentId) {
        return releases.obstacle(UUID.fromString(paymentId));
    }

    /** Posts the release; a payment that the deal's accounts already owe is left as it is. */
    public void post(String paymentId) {
        releases.post(UUID.fromString(paymentId));
    }

    /** Whether two finance officers have to agree. */
    public boolean needsTwo(String paymentId) {
        Payment payment = payments.get(UUID.fromString(paymentId));
        return payouts.needsTwo(escrows.get(payment.deal()), payment);
    }

    /** Tells the bank to pay. */
    public void instruct(String paymentId) {
        payouts.instruct(UUID.fromString(paymentId));
    }

    /** The bank has booked the payment. */
    public void paidOut(String paymentId) {
        closings.paidOut(UUID.fromString(paymentId));
    }

    /** Until when a changed account waits (rules R4.1, row 13). */
    public Date coolingOffUntil(String paymentId) {
        Payment payment = payments.get(UUID.fromString(paymentId));
        return Date.from(payees.readyAt(escrows.get(payment.deal()), payment));
    }

    /** Keeps in the journal that somebody is late, and who. */
    public void noteLate(String paymentId, String who) {
        Payment payment = payments.get(UUID.fromString(paymentId));
        journal.record(
                "escrow.payment-late",
                payment.deal().value(),
                Map.of("payment", paymentId, "who", who, "key", payment.key()));
    }
}
