package org.hanse.escrow;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.hanse.kernel.Actor;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.DealId;
import org.hanse.kernel.PersonId;
import org.hanse.kernel.Scope;
import org.hanse.ledger.AccountKind;
import org.hanse.ledger.Ledger;
import org.hanse.ledger.StatementLine;
import org.hanse.party.Account;
import org.hanse.party.BankAccounts;
import org.hanse.party.ClaimAccount;
import org.hanse.workflow.EngineDriver;
import org.hanse.workflow.TaskRow;
import org.hanse.workflow.Tasks;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets tests play the bank and the finance officers, by the doors that routes and people use. */
@Component
public class MoneyInTests {

    private static final Actor TEST = new Actor.System("test");
    private static final Actor BANK = new Actor.System("messaging");
    private static final String ACCOUNT = "DE89370400440532013000";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    private final AtomicInteger entries = new AtomicInteger();
    private final BankReports bank;
    private final EscrowRows escrows;
    private final PaymentRows payments;
    private final BankAccounts accounts;
    private final Ledger ledger;
    private final Tasks tasks;
    private final EngineDriver engine;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    MoneyInTests(
            BankReports bank,
            EscrowRows escrows,
            PaymentRows payments,
            BankAccounts accounts,
            Ledger ledger,
            Tasks tasks,
            EngineDriver engine,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.bank = bank;
        this.escrows = escrows;
        this.payments = payments;
        this.accounts = accounts;
        this.ledger = ledger;
        this.tasks = tasks;
        this.engine = engine;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /** The buyer pays all that is due; the deal goes on. */
    public void fund(DealId deal) {
        pay(deal, arrange(() -> escrows.get(deal).due()).toString());
    }

    /** The buyer pays so much by SEPA, with the right reference. */
    public void pay(DealId deal, String amount) {
        credit(entry(amount, arrange(() -> escrows.get(deal).reference()), null, null, "PMNT/RCDT/ESCT"));
        engine.runDueJobs(deal.toString());
    }

    /** A verified account for payouts, as staff confirms it. */
    public void verifiedAccount(CompanyId company, String iban) {
        arrange(() -> {
            UUID id = accounts.claim(company, ClaimAccount.iban("Motoren Nord GmbH", iban, "EUR"));
            accounts.verify(id, "called back");
            return true;
        });
    }

    /** The company claims an account; nobody has confirmed it. */
    public void claimedAccount(CompanyId company, String iban) {
        arrange(() -> accounts.claim(company, ClaimAccount.iban("Motoren Nord GmbH", iban, "EUR")));
    }

    /** All accounts of a company. */
    public List<Account> accounts(CompanyId company) {
        return arrange(() -> accounts.of(company));
    }

    /** The bank books a credit. */
    public void credit(BankEntry entry) {
        said(() -> bank.creditBooked(entry));
    }

    /** The bank books a debit. */
    public void debit(BankEntry entry) {
        said(() -> bank.debitBooked(entry));
    }

    /** The bank answers an instruction. */
    public void status(PaymentStatus status) {
        said(() -> bank.statusReported(status));
    }

    /** Runs the payments of a deal as far as they go without people and bank. */
    public void runPayments(DealId deal) {
        payments(deal).forEach(payment -> engine.runDueJobs(payment.id().toString()));
        engine.runDueJobs(deal.toString());
    }

    /** The bank books every payment of the deal that is on its way. */
    public void bookPayments(DealId deal) {
        payments(deal).stream()
                .filter(payment -> payment.state() == EscrowState.PAYOUT_SENT)
                .forEach(payment -> debit(booking(payment)));
        runPayments(deal);
    }

    /** Two finance officers agree to the payment. */
    public void agreeByTwo(Payment payment) {
        asOfficer(PersonId.next(), payment.id(), "approve-payout", new EscrowTasks.DecidePayout(true, null));
        asOfficer(PersonId.next(), payment.id(), "approve-payout-second", new EscrowTasks.DecidePayout(true, null));
        engine.runDueJobs(payment.id().toString());
    }

    /** A finance officer completes a task of a payment. */
    public void asOfficer(PersonId officer, UUID payment, String task, Object command) {
        Actor actor = new Actor.Staff(officer, "Tomasz", java.util.Set.of("finance-officer"), "test");
        Scope.run(actor, () -> {
            TaskRow row = Objects.requireNonNull(tasks.openOf(payment.toString(), task), "no open task " + task);
            tasks.complete(row.taskId(), command);
        });
        engine.runDueJobs(payment.toString());
    }

    /** The payments of a deal, oldest first. */
    public List<Payment> payments(DealId deal) {
        return arrange(() -> payments.of(deal));
    }

    /** The booking of a payment's last instruction. */
    public BankEntry booking(Payment payment) {
        return entry(payment.net().toString(), null, null, payment.endToEndId(), "PMNT/ICDT/ESCT");
    }

    /** A payment comes back with less or as much as was paid. */
    public BankEntry givenBack(Payment payment, String amount, String reason) {
        return new BankEntry(
                "E" + entries.incrementAndGet(),
                ACCOUNT,
                Money.parse(amount),
                DAY,
                DAY,
                payment.endToEndId(),
                null,
                null,
                null,
                null,
                "PMNT/ICDT/RRTN",
                true,
                reason,
                true);
    }

    /** A booked entry of the client-money account. */
    public BankEntry entry(
            String amount,
            @Nullable String reference,
            @Nullable String text,
            @Nullable String endToEndId,
            String code) {
        return new BankEntry(
                "E" + UUID.randomUUID() + entries.incrementAndGet(),
                ACCOUNT,
                Money.parse(amount),
                DAY,
                DAY,
                endToEndId,
                reference,
                text,
                null,
                "FR1420041010050500013M02606",
                code,
                false,
                null,
                true);
    }

    /** What was posted for a deal: kind of transfer, side, account and amount, in order. */
    public List<String> postings(DealId deal) {
        return arrange(() -> ledger.statement(deal)).stream()
                .map(MoneyInTests::line)
                .toList();
    }

    private static String line(StatementLine line) {
        return line.kind() + " " + (line.debit() ? "Dr " : "Cr ") + line.account() + " "
                + line.amount().getAmount().toPlainString();
    }

    /** What stands in an account of the deal. */
    public String balance(DealId deal, AccountKind account) {
        return arrange(() -> ledger.balance(deal, account, escrows.get(deal).currency()))
                .getAmount()
                .toPlainString();
    }

    /** What the outbox holds for the bank about a deal: end-to-end ids. */
    public List<String> toldToTheBank(DealId deal) {
        return arrange(
                () -> jdbc.sql("select key from messaging.outbox where port = 'bank' and deal_id = ? order by id")
                        .param(deal.value())
                        .query(String.class)
                        .list());
    }

    /** The end-to-end id that the bank was told last, whatever the deal. */
    public String lastToldToTheBank() {
        return arrange(() -> jdbc.sql("select key from messaging.outbox where port = 'bank' order by id desc limit 1")
                .query(String.class)
                .single());
    }

    /** Runs the work in a transaction as the system actor of tests. */
    public <T> T arrange(Supplier<T> work) {
        return Scope.as(TEST, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    private void said(Runnable work) {
        Scope.run(BANK, () -> transaction.executeWithoutResult(status -> work.run()));
    }

    /** The payment reference of a deal. */
    public String reference(DealId deal) {
        return arrange(() -> escrows.get(deal).reference());
    }

    /** The payer's bank takes a credit back. */
    public BankEntry takenBack(String amount, String reference) {
        return new BankEntry(
                "E" + UUID.randomUUID(),
                ACCOUNT,
                Money.parse(amount),
                DAY,
                DAY,
                null,
                reference,
                null,
                null,
                null,
                "PMNT/IDDT/UPDD",
                true,
                "MD06",
                true);
    }
}
