package org.hanse.portal.escrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hanse.deal.ConfirmOrder;
import org.hanse.deal.Deals;
import org.hanse.deal.OpenDeal;
import org.hanse.deal.OrderLine;
import org.hanse.escrow.Escrows;
import org.hanse.integration.sandbox.Sandbox;
import org.hanse.kernel.Actor;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.DealId;
import org.hanse.kernel.PersonId;
import org.hanse.kernel.Scope;
import org.hanse.kernel.UnitPrice;
import org.hanse.party.BankAccounts;
import org.hanse.party.ClaimAccount;
import org.hanse.party.Companies;
import org.hanse.party.Company;
import org.hanse.party.RegisterCompany;
import org.hanse.portal.PortalTest;
import org.hanse.portal.Visitor;
import org.hanse.pricing.Incoterm;
import org.hanse.workflow.Tasks;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;

/** Money comes in and goes out over the bank's real wire; pages and API tell where it is. */
@PortalTest
class MoneyOverTheWireTest {

    private static final Actor TEST = new Actor.System("test");
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String REFERENCE = "\"reference\":\"(RF[0-9A-Z]+)\"";

    @Autowired
    private Companies companies;

    @Autowired
    private BankAccounts accounts;

    @Autowired
    private Deals deals;

    @Autowired
    private Escrows escrows;

    @Autowired
    private Tasks tasks;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Sandbox sandbox;

    @Value("${hanse.identity.address}")
    private String address;

    @Test
    void aTransferFundsTheDealAndAReleaseReachesTheSupplierOnceByTheBanksOwnBook() {
        CompanyId buyer = company("Kontor Wismar");
        CompanyId supplier = company("Motoren Nord");
        arrange(() -> {
            accounts.verify(
                    accounts.claim(supplier, ClaimAccount.iban("Motoren Nord GmbH", "NL91ABNA0417164300", "EUR")),
                    "test");
            return true;
        });
        DealId deal = confirmed(buyer, supplier);
        String reference = paymentReference(deal);
        transfer("Somebody else AG", "RF00NOTHING", "1000.00");
        transfer("Kontor Wismar", reference, "4875.00");
        await().atMost(SOON).untilAsserted(() -> assertThat(money(deal)).contains("\"state\":\"funded\""));
        arrange(() -> {
            escrows.requestRelease(deal, "all", Money.parse("EUR 4875.00"), "accepted");
            return true;
        });
        await().atMost(SOON).untilAsserted(() -> assertThat(money(deal)).contains("\"state\":\"released\""));
        String book = new Visitor(sandboxAddress()).get("/bank/book").body();
        assertThat(debits(book, endToEndId(deal))).isEqualTo(1);
        pagesTellTheSame(deal);
        theBooksBalance();
    }

    private void pagesTellTheSame(DealId deal) {
        Visitor officer = new Visitor(address);
        officer.signIn("tomasz");
        String page = officer.get("/deals/" + deal + "/money").body();
        assertThat(page).contains("4,875.00 EUR", "121.88", "Everything was paid out", "Nothing is left in escrow");
        String finance = officer.get("/finance").body();
        assertThat(finance).contains("1,000.00 EUR", "Somebody else AG", "No reference of ours");
        Matcher invoice = Pattern.compile("/invoices/HC-[0-9-]+").matcher(page);
        assertThat(invoice.find()).isTrue();
        assertThat(officer.get(invoice.group()).body()).contains("121.88 EUR");
    }

    private void theBooksBalance() {
        Visitor program = new Visitor(address);
        String token = program.token("hanse-demo", "demo");
        HttpResponse<String> answer = program.get("/api/v1/ledger/trial-balance", "Authorization", "Bearer " + token);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("[{").contains("\"currency\":\"EUR\"", "\"difference\":\"0.00\"");
        assertThat(program.get("/api/v1/ledger/checks", "Authorization", "Bearer " + token)
                        .body())
                .isEqualTo("{\"broken\":[]}");
        String buyer = program.token("demo-jana", "demo");
        assertThat(program.get("/api/v1/ledger/trial-balance", "Authorization", "Bearer " + buyer)
                        .statusCode())
                .isEqualTo(403);
    }

    private DealId confirmed(CompanyId buyer, CompanyId supplier) {
        Money total = Money.parse("EUR 4875.00");
        OrderLine line = new OrderLine(
                1, "Casting", "732510", new BigDecimal("100"), "C62", UnitPrice.perOne("48.75"), total, "DE");
        OpenDeal order = new OpenDeal(
                buyer,
                supplier,
                null,
                "PO 1",
                List.of(line),
                total,
                Incoterm.DAP,
                "Wismar",
                LocalDate.now(java.time.ZoneOffset.UTC).plusDays(60),
                "Wismar",
                true,
                List.of());
        DealId deal = as(buyer, "buyer", () -> deals.open(order));
        as(supplier, "supplier", () -> {
            tasks.complete(
                    Objects.requireNonNull(tasks.openOf(deal.toString(), "confirm-order"))
                            .taskId(),
                    new ConfirmOrder(true, "SO-1", null));
            return true;
        });
        return deal;
    }

    private String paymentReference(DealId deal) {
        await().atMost(SOON).untilAsserted(() -> assertThat(money(deal)).containsPattern(REFERENCE));
        Matcher found = Pattern.compile(REFERENCE).matcher(money(deal));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String endToEndId(DealId deal) {
        Matcher found = Pattern.compile("\"endToEndId\":\"([^\"]+)\"").matcher(money(deal));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String money(DealId deal) {
        Visitor program = new Visitor(address);
        String token = program.token("hanse-demo", "demo");
        return program.get("/api/v1/deals/" + deal + "/money", "Authorization", "Bearer " + token)
                .body();
    }

    private void transfer(String from, String reference, String amount) {
        new Visitor(sandboxAddress())
                .postJson(
                        "/bank/transfers",
                        "{\"amount\":\"" + amount + "\",\"currency\":\"EUR\",\"reference\":\"" + reference
                                + "\",\"otherName\":\"" + from
                                + "\",\"otherAccount\":\"FR1420041010050500013M02606\"}");
    }

    private String sandboxAddress() {
        return sandbox.address();
    }

    private static long debits(String book, String endToEndId) {
        return Pattern.compile("\\{[^}]*\\}")
                .matcher(book)
                .results()
                .map(line -> line.group())
                .filter(line -> line.contains("\"kind\":\"DBIT\"") && line.contains(endToEndId))
                .count();
    }

    private CompanyId company(String name) {
        return arrange(() -> companies.register(new RegisterCompany(
                name,
                null,
                "DE",
                "Wismar",
                "Hafen 1",
                java.time.ZoneId.of("Europe/Berlin"),
                java.util.Locale.GERMAN,
                CurrencyUnit.EUR,
                Company.Status.VERIFIED,
                true,
                true)));
    }

    private <T> T as(CompanyId company, String role, Supplier<T> work) {
        return Scope.as(new Actor.Person(PersonId.next(), "Somebody", company, Set.of(role)), work);
    }

    private <T> T arrange(Supplier<T> work) {
        return Scope.as(TEST, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
