package org.hanse.escrow;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.party.Account;
import org.hanse.party.BankAccounts;
import org.hanse.party.ClaimAccount;
import org.hanse.workflow.OnTask;
import org.hanse.workflow.ProcessBean;
import org.hanse.workflow.TaskContext;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people do about payments: agree by two, clear up, name an account, confirm it. */
@ProcessBean("escrowTasks")
@Transactional(propagation = Propagation.MANDATORY)
public class EscrowTasks {

    private final Payouts payouts;
    private final PaymentRows payments;
    private final EscrowRows escrows;
    private final BankAccounts accounts;
    private final PayeeAccounts payees;

    EscrowTasks(
            Payouts payouts, PaymentRows payments, EscrowRows escrows, BankAccounts accounts, PayeeAccounts payees) {
        this.payouts = payouts;
        this.payments = payments;
        this.escrows = escrows;
        this.accounts = accounts;
        this.payees = payees;
    }

    /** Agrees to a payment, or says why not. */
    public record DecidePayout(
            boolean agree, @Nullable @Size(max = 500) String reason) {}

    /** Says what was cleared up; the payment is then looked at anew. */
    public record ExplainPayout(@NotBlank @Size(max = 500) String explanation) {}

    /**
     * Names the account to be paid to; {@code keep} takes the verified one that is on file.
     *
     * @param iban or {@code number} with {@code bic} or clearing member; see {@link ClaimAccount}
     */
    public record GivePayoutAccount(
            boolean keep,
            @Nullable @Size(max = 140) String holder,
            @Nullable @Size(max = 42) String iban,
            @Nullable @Size(max = 34) String number,
            @Nullable @Size(max = 11) String bic,
            @Nullable @Size(max = 12) String clearingSystem,
            @Nullable @Size(max = 20) String clearingMember,
            @Nullable @Pattern(regexp = "|[A-Z]{2}") String country) {}

    /** Confirms that the account is the payee's own, with what was seen; or not. */
    public record ConfirmPayoutAccount(
            boolean right, @Nullable @Size(max = 500) String evidence) {}

    /** First of two. */
    @OnTask("approve-payout")
    public Map<String, Object> approve(TaskContext task, DecidePayout decision) {
        return decide(task, decision);
    }

    /** Second of two: somebody else. */
    @OnTask("approve-payout-second")
    public Map<String, Object> approveSecond(TaskContext task, DecidePayout decision) {
        return decide(task, decision);
    }

    /** Somebody said no, and it was cleared up. */
    @OnTask("clarify-payout")
    public Map<String, Object> clarify(TaskContext task, ExplainPayout explanation) {
        Scope.require("finance-officer");
        return Map.of();
    }

    /** The payee names an account. */
    @OnTask("give-payout-account")
    public Map<String, Object> giveAccount(TaskContext task, GivePayoutAccount given) {
        Payment payment = payments.get(UUID.fromString(task.businessKey()));
        EscrowRow row = escrows.get(payment.deal());
        CompanyId payee = payment.kind().isToSupplier() ? row.supplier() : row.buyer();
        if (given.keep()) {
            payments.nameAccount(payment.id(), null);
            return Map.of("payoutAccount", "");
        }
        UUID account = accounts.claim(
                payee,
                new ClaimAccount(
                        filled(given.holder(), "holder"),
                        blank(given.iban()),
                        blank(given.number()),
                        blank(given.bic()),
                        blank(given.clearingSystem()),
                        blank(given.clearingMember()),
                        country(given),
                        row.currency().getCode()));
        payments.nameAccount(payment.id(), account);
        return Map.of("payoutAccount", account.toString());
    }

    /** A person of the staff has asked back on a known number: about the account named for this payment, and no other. */
    @OnTask("confirm-payout-account")
    public Map<String, Object> confirmAccount(TaskContext task, ConfirmPayoutAccount confirmed) {
        if (!confirmed.right()) {
            return Map.of("accountRight", false);
        }
        Payment payment = payments.get(UUID.fromString(task.businessKey()));
        EscrowRow row = escrows.get(payment.deal());
        String evidence = filled(confirmed.evidence(), "evidence");
        payees.named(row, payment)
                .filter(account -> account.state() == Account.State.CLAIMED)
                .ifPresent(account -> accounts.verify(account.id(), evidence));
        return Map.of("accountRight", true);
    }

    private Map<String, Object> decide(TaskContext task, DecidePayout decision) {
        UUID payment = UUID.fromString(task.businessKey());
        if (decision.agree()) {
            payouts.approve(payment);
        } else {
            filled(decision.reason(), "reason");
            payouts.withdrawApprovals(payment);
        }
        return Map.of("agreed", decision.agree());
    }

    private static String country(GivePayoutAccount given) {
        String iban = blank(given.iban());
        return iban != null && iban.length() > 1 ? iban.substring(0, 2) : filled(given.country(), "country");
    }

    private static String filled(@Nullable String text, String field) {
        String kept = blank(text);
        if (kept == null) {
            throw Refusal.of(EscrowReason.REASON_MISSING, field);
        }
        return kept;
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
