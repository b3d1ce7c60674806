package org.hanse.integration.bank;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.hanse.audit.Sealer;
import org.hanse.deal.ConfirmOrder;
import org.hanse.deal.Deals;
import org.hanse.deal.OpenDeal;
import org.hanse.deal.OrderLine;
import org.hanse.escrow.EscrowState;
import org.hanse.escrow.Escrows;
import org.hanse.escrow.MoneyChecks;
import org.hanse.escrow.MoneySheets;
import org.hanse.kernel.Actor;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.DealId;
import org.hanse.kernel.PersonId;
import org.hanse.kernel.Scope;
import org.hanse.kernel.UnitPrice;
import org.hanse.ledger.AccountKind;
import org.hanse.ledger.Ledger;
import org.hanse.party.BankAccounts;
import org.hanse.party.ClaimAccount;
import org.hanse.party.Companies;
import org.hanse.party.Company;
import org.hanse.party.RegisterCompany;
import org.hanse.pricing.Incoterm;
import org.hanse.workflow.Tasks;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** One deal of 4,875.00 up to the request for its release, by the doors that people use; and the end of all of them. */
final class ReleaseStory {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Money TOTAL = Money.parse("EUR 4875.00");

    private final ApplicationContext house;
    private final Path folder;
    private final String sandbox;

    ReleaseStory(ApplicationContext house, Path folder, String sandbox) {
        this.house = house;
        this.folder = folder;
        this.sandbox = sandbox;
    }

    DealId open() {
        CompanyId buyer = company("Kontor Wismar");
        CompanyId supplier = company("Motoren Nord");
        arrange(() -> {
            BankAccounts accounts = house.getBean(BankAccounts.class);
            accounts.verify(
                    accounts.claim(supplier, ClaimAccount.iban("Motoren Nord GmbH", "NL91ABNA0417164300", "EUR")),
                    "test");
            return true;
        });
        DealId deal = as(buyer, "buyer", () -> house.getBean(Deals.class).open(order(buyer, supplier)));
        note(deal);
        as(supplier, "supplier", () -> {
            Tasks tasks = house.getBean(Tasks.class);
            String task = Objects.requireNonNull(tasks.openOf(deal.toString(), "confirm-order"))
                    .taskId();
            tasks.complete(task, new ConfirmOrder(true, "SO-1", null));
            return true;
        });
        return deal;
    }

    String reference(DealId deal) {
        return arrange(() -> house.getBean(Deals.class).get(deal)).reference();
    }

    void fundAndRelease(DealId deal) {
        await().atMost(PATIENCE)
                .until(() -> arrange(() -> house.getBean(MoneySheets.class).exists(deal)));
        String reference = Objects.requireNonNull(
                        arrange(() -> house.getBean(MoneySheets.class).of(deal)).request())
                .reference();
        transfer(reference);
        await().atMost(PATIENCE).until(() -> state(deal) == EscrowState.FUNDED);
        arrange(() -> {
            house.getBean(Escrows.class).requestRelease(deal, "all", TOTAL, "accepted");
            return true;
        });
    }

    /** Waits until all deals of all starts are paid, then writes down what the checks and the books say. */
    void report() {
        List<DealId> deals = lines("deals").stream().map(DealId::of).toList();
        await().atMost(PATIENCE).until(() -> deals.stream().allMatch(deal -> state(deal) == EscrowState.RELEASED));
        List<String> report = new ArrayList<>();
        report.add(arrange(() -> house.getBean(Ledger.class).balance(AccountKind.BANK, CurrencyUnit.EUR))
                .getAmount()
                .toPlainString());
        Sealer sealer = house.getBean(Sealer.class);
        sealer.seal();
        report.addAll(arrange(() -> house.getBean(MoneyChecks.class).broken()));
        report.addAll(arrange(sealer::broken));
        write("report", String.join("\n", report) + "\n");
    }

    private EscrowState state(DealId deal) {
        return arrange(() -> house.getBean(Escrows.class).position(deal)).state();
    }

    private static OpenDeal order(CompanyId buyer, CompanyId supplier) {
        OrderLine line = new OrderLine(
                1, "Casting", "732510", new BigDecimal("100"), "C62", UnitPrice.perOne("48.75"), TOTAL, "DE");
        return new OpenDeal(
                buyer,
                supplier,
                null,
                "PO 1",
                List.of(line),
                TOTAL,
                Incoterm.DAP,
                "Wismar",
                LocalDate.now(ZoneOffset.UTC).plusDays(60),
                "Wismar",
                true,
                List.of());
    }

    private CompanyId company(String name) {
        return arrange(() -> house.getBean(Companies.class)
                .register(new RegisterCompany(
                        name,
                        null,
                        "DE",
                        "Wismar",
                        "Hafen 1",
                        ZoneId.of("Europe/Berlin"),
                        Locale.GERMAN,
                        CurrencyUnit.EUR,
                        Company.Status.VERIFIED,
                        true,
                        true)));
    }

    private void transfer(String reference) {
        String body = "{\"amount\":\"4875.00\",\"currency\":\"EUR\",\"reference\":\"" + reference
                + "\",\"otherName\":\"Kontor Wismar\",\"otherAccount\":\"FR1420041010050500013M02606\"}";
        try {
            HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(sandbox + "/bank/transfers"))
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void note(DealId deal) {
        try {
            Files.writeString(
                    folder.resolve("deals"), deal + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String name, String text) {
        try {
            Path draft = Files.writeString(folder.resolve(name + ".part"), text);
            Files.move(draft, folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> lines(String name) {
        try {
            return Files.readAllLines(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T as(CompanyId company, String role, Supplier<T> work) {
        return Scope.as(new Actor.Person(PersonId.next(), "Somebody", company, Set.of(role)), work);
    }

    private <T> T arrange(Supplier<T> work) {
        TransactionTemplate transaction = house.getBean(TransactionTemplate.class);
        return Scope.as(
                new Actor.System("test"), () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
