package org.hanse.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.hanse.document.Documents;
import org.hanse.document.NewDocument;
import org.hanse.kernel.Actor;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.DocumentId;
import org.hanse.kernel.PersonId;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.kernel.TestClock;
import org.hanse.kernel.database.HanseTest;
import org.hanse.party.BankAccounts;
import org.hanse.party.ClaimAccount;
import org.hanse.party.Companies;
import org.hanse.party.Company;
import org.hanse.party.IdentifierScheme;
import org.hanse.party.Uscc;
import org.hanse.screening.DecideHit;
import org.hanse.screening.ListedName;
import org.hanse.screening.ListedParty;
import org.hanse.screening.Market;
import org.hanse.screening.Screenings;
import org.hanse.tax.VatAnswer;
import org.hanse.tax.VatChecks;
import org.hanse.workflow.EngineDriver;
import org.hanse.workflow.Tasks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HanseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SupplierOnboardingProcessTest {

    private static final Actor TEST = Market.TEST;
    private static final String GERMAN_VAT = "DE136695976";
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    private Market market;

    @Autowired
    private Applications applications;

    @Autowired
    private Companies companies;

    @Autowired
    private Screenings screenings;

    @Autowired
    private BankAccounts accounts;

    @Autowired
    private Documents documents;

    @Autowired
    private VatChecks vat;

    @Autowired
    private Tasks tasks;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @AfterEach
    void back_to_the_present() {
        clock.reset();
    }

    @AfterAll
    void every_flow_node_was_passed() {
        assertThat(engine.missed(Applications.PROCESS)).isEmpty();
    }

    @Test
    void a_chinese_supplier_who_wants_to_quote_is_admitted_by_one_officer_and_reviewed_in_two_years() {
        CompanyId company = market.company("Wuxi Lanhu Fasteners", "CN");
        apply(company, quote(IdentifierScheme.USCC, uscc()));
        assertThat(findings(company))
                .containsExactly("numbers passed", "papers not-needed", "sanctions passed", "tax-id not-needed");
        Application judged = latest(company);
        assertThat(judged.points()).containsOnlyKeys("AGE", "HISTORY");
        assertThat(judged.level()).isEqualTo("low");
        review(Market.MIRIAM, company, ReviewSupplier.Decision.APPROVE);
        assertThat(status(company)).isEqualTo(Company.Status.VERIFIED);
        Application approved = latest(company);
        assertThat(approved.state()).isEqualTo(Application.State.APPROVED);
        assertThat(Objects.requireNonNull(approved.nextReviewAt())
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDate())
                .isEqualTo(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusMonths(24));
        clock.advance(Duration.ofDays(735));
        run(company);
        assertThat(latest(company).kind()).isEqualTo("review");
        assertThat(latest(company).state()).isEqualTo(Application.State.REVIEW);
    }

    @Test
    void a_german_supplier_who_wants_contracts_brings_number_papers_and_account() {
        CompanyId company = market.company("Bremer Federwerk", "DE");
        UUID application = apply(company, contract(GERMAN_VAT));
        assertThat(latest(company).state()).isEqualTo(Application.State.CHECKING);
        answerTaxQuestion(company, VatAnswer.Standing.VALID);
        assertThatThrownBy(() -> complete(own(company), company, "hand-in-papers", new HandInPapers(true)))
                .isInstanceOf(Refusal.class);
        supply(company, application, "register-extract");
        supply(company, application, "bank-confirmation");
        complete(own(company), company, "hand-in-papers", new HandInPapers(true));
        run(company);
        assertThat(findings(company))
                .containsExactly("numbers passed", "papers passed", "sanctions passed", "tax-id passed");
        review(Market.MIRIAM, company, ReviewSupplier.Decision.APPROVE);
        assertThat(Scope.as(TEST, () -> accounts.payoutAccount(company, "EUR"))).isPresent();
    }

    @Test
    void a_silent_register_is_unknown_and_papers_that_never_come_are_said_to_the_reviewer() {
        CompanyId company = market.company("Husumer Netzwerk", "DE");
        apply(company, contract("DE123456788"));
        clock.advance(Duration.ofDays(3).plusHours(1));
        run(company);
        clock.advance(Duration.ofDays(28));
        run(company);
        assertThat(findings(company)).contains("papers failed", "tax-id unknown");
        assertThat(engine.passed(Applications.PROCESS)).contains("reminder-sent");
        review(Market.MIRIAM, company, ReviewSupplier.Decision.ASK);
        assertThat(latest(company).state()).isEqualTo(Application.State.ASKED);
        clock.advance(Duration.ofDays(6));
        run(company);
        complete(own(company), company, "complete-application", new CompleteApplication("papers follow by post"));
        run(company);
        assertThat(Scope.as(TEST, () -> applications.answers(latest(company).id())))
                .hasSize(1);
        clock.advance(Duration.ofDays(3));
        run(company);
        review(Market.MIRIAM, company, ReviewSupplier.Decision.REJECT);
        assertThat(latest(company).state()).isEqualTo(Application.State.REJECTED);
        assertThat(latest(company).reason()).isEqualTo("as seen");
    }

    @Test
    void who_is_asked_and_never_answers_is_closed() {
        CompanyId company = market.company("Emder Schweigsam", "CN");
        apply(company, quote(IdentifierScheme.USCC, uscc()));
        review(Market.MIRIAM, company, ReviewSupplier.Decision.ASK);
        clock.advance(Duration.ofDays(31));
        run(company);
        assertThat(latest(company).state()).isEqualTo(Application.State.REJECTED);
    }

    @Test
    void a_high_risk_needs_two_officers_who_agree() {
        CompanyId company = market.company("Da Nang Dual Use", "VN");
        Apply base = contract(GERMAN_VAT);
        apply(
                company,
                new Apply(
                        Depth.CONTRACT,
                        Apply.Goods.DUAL_USE,
                        today().minusYears(2),
                        false,
                        List.of(new Apply.Number(IdentifierScheme.REGISTER, "0312345678")),
                        base.owners(),
                        new ClaimAccount("Da Nang", null, "001234567", "HSBCHKHH", null, null, "HK", "USD"),
                        base.contact(),
                        true));
        UUID application = latest(company).id();
        supply(company, application, "register-extract");
        supply(company, application, "bank-confirmation");
        complete(own(company), company, "hand-in-papers", new HandInPapers(true));
        run(company);
        assertThat(latest(company).score())
                .as("VN 20, age 5, history 10, bank abroad 10, dual use 10")
                .isEqualTo(55);
        assertThat(latest(company).level()).isEqualTo("high");
        assertThat(latest(company).reviewMonths()).isEqualTo(6);
        review(Market.MIRIAM, company, ReviewSupplier.Decision.APPROVE);
        assertThatThrownBy(() -> confirm(Market.MIRIAM, company, true)).isInstanceOf(Refusal.class);
        clock.advance(Duration.ofDays(3));
        run(company);
        confirm(Market.LENA, company, false);
        review(Market.LENA, company, ReviewSupplier.Decision.APPROVE);
        confirm(Market.MIRIAM, company, true);
        assertThat(latest(company).state()).isEqualTo(Application.State.APPROVED);
    }

    @Test
    void a_hit_waits_for_compliance_and_a_listed_party_is_critical() {
        market.list(
                "O1",
                new ListedParty(
                        "O",
                        ListedParty.Kind.ENTITY,
                        List.of(new ListedName("Schattenmorelle Export", ListedName.Quality.PRIMARY)),
                        List.of(),
                        List.of(),
                        List.of(),
                        "T",
                        null,
                        ""));
        CompanyId company = market.company("Schattenmorelle Export", "CN");
        apply(company, quote(IdentifierScheme.USCC, uscc()));
        clock.advance(Duration.ofDays(3));
        run(company);
        market.decideAll(company, DecideHit.Disposition.TRUE_MATCH);
        run(company);
        assertThat(latest(company).level()).isEqualTo("critical");
        assertThatThrownBy(() -> review(Market.MIRIAM, company, ReviewSupplier.Decision.APPROVE))
                .isInstanceOf(Refusal.class);
        review(Market.MIRIAM, company, ReviewSupplier.Decision.REJECT);
    }

    @Test
    void a_listed_owner_below_half_counts_in_the_risk_and_with_half_the_company_is_blocked() {
        market.list("O2", listed("Dragomir Finsterwald"));
        CompanyId below = market.company("Klappmast Werft", "CN");
        apply(below, owned("Klappmast Holding", "49", "100"));
        market.decideAll(below, DecideHit.Disposition.TRUE_MATCH);
        run(below);
        assertThat(status(below)).isNotEqualTo(Company.Status.SUSPENDED);
        assertThat(latest(below).points()).containsEntry("BLOCKED_SHAREHOLDERS", 15);
        assertThat(findings(below)).contains("sanctions passed");
        assertThat(Scope.as(TEST, () -> screenings.screen(below, "contract")).outcome())
                .as("the pair stays quiet while shares are the same")
                .isEqualTo(Screenings.Outcome.CLEAR);
        assertThat(Scope.as(TEST, () -> screenings.blockedOwners(below)).percent())
                .isEqualByComparingTo("49");

        CompanyId half = market.company("Kluverbaum Werft", "CN");
        apply(half, owned("Kluverbaum Holding", "50", "50"));
        market.decideAll(half, DecideHit.Disposition.TRUE_MATCH);
        run(half);
        assertThat(status(half)).isEqualTo(Company.Status.SUSPENDED);
        assertThat(latest(half).level()).isEqualTo("critical");
        assertThat(Scope.as(TEST, () -> screenings.blockedOwners(half)).half()).isTrue();
    }

    /** Owned by a holding, and the holding by a listed person, with these shares in percent. */
    private static Apply owned(String holding, String byPerson, String byHolding) {
        Apply base = quote(IdentifierScheme.USCC, uscc());
        return new Apply(
                base.depth(),
                base.goods(),
                base.foundedOn(),
                false,
                base.identifiers(),
                List.of(
                        new Apply.OwnerLine(
                                "Dragomir Finsterwald", true, 1961, "DE", new BigDecimal(byPerson), holding),
                        new Apply.OwnerLine(holding, false, null, "CN", new BigDecimal(byHolding))),
                null,
                base.contact(),
                true);
    }

    private static ListedParty listed(String name) {
        return new ListedParty(
                "P",
                ListedParty.Kind.PERSON,
                List.of(new ListedName(name, ListedName.Quality.PRIMARY)),
                List.of(1961),
                List.of(),
                List.of(),
                "T",
                null,
                "");
    }

    @Test
    void an_application_without_the_country_s_number_or_with_a_wrong_one_is_refused() {
        CompanyId company = market.company("Suzhou Nummernlos", "CN");
        assertThatThrownBy(() -> apply(company, quote(IdentifierScheme.REGISTER, "1")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> apply(company, quote(IdentifierScheme.USCC, "91350100M000100Y44")))
                .isInstanceOf(Refusal.class);
        apply(company, quote(IdentifierScheme.USCC, uscc()));
        assertThatThrownBy(() -> apply(company, quote(IdentifierScheme.USCC, uscc())))
                .as("one at a time")
                .isInstanceOf(Refusal.class);
    }

    private UUID apply(CompanyId company, Apply apply) {
        UUID id = Scope.as(own(company), () -> applications.apply(company, apply));
        run(company);
        return id;
    }

    private void run(CompanyId company) {
        engine.runDueJobs(company.toString());
    }

    private void review(Actor officer, CompanyId company, ReviewSupplier.Decision decision) {
        complete(officer, company, "review-supplier", new ReviewSupplier(decision, "as seen"));
    }

    private void confirm(Actor officer, CompanyId company, boolean agree) {
        complete(officer, company, "confirm-supplier", new ConfirmSupplier(agree, "second look"));
    }

    private void complete(Actor actor, CompanyId company, String key, Object command) {
        Scope.run(
                actor,
                () -> tasks.complete(
                        Objects.requireNonNull(tasks.openOf(company.toString(), key), key)
                                .taskId(),
                        command));
    }

    private void supply(CompanyId company, UUID application, String kind) {
        byte[] content = ("paper " + kind).getBytes(StandardCharsets.UTF_8);
        Scope.run(own(company), () -> {
            DocumentId document = documents.store(new NewDocument(content, kind + ".txt", kind, null, company));
            applications.supply(application, kind, document, null);
        });
    }

    private void answerTaxQuestion(CompanyId company, VatAnswer.Standing standing) {
        Scope.run(TEST, () -> {
            String question =
                    transaction.execute(status -> jdbc.sql("select id from tax.vat_check where company_id = ?")
                            .param(company.value())
                            .query(String.class)
                            .single());
            vat.answered(new VatAnswer(question, "DE", "136695976", standing, null, null, "C-1", clock.instant()));
        });
    }

    private List<String> findings(CompanyId company) {
        UUID id = latest(company).id();
        return Scope.as(TEST, () -> applications.findings(id)).stream()
                .map(finding -> finding.kind() + " " + finding.result())
                .toList();
    }

    private Application latest(CompanyId company) {
        return Scope.as(TEST, () -> applications.latest(company)).orElseThrow();
    }

    private Company.Status status(CompanyId company) {
        return Scope.as(TEST, () -> companies.get(company)).status();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Actor own(CompanyId company) {
        return new Actor.Person(new PersonId(UUID.randomUUID()), "Own", company, Set.of("supplier"));
    }

    private static String uscc() {
        return Uscc.withCheck(String.format(Locale.ROOT, "91440300MA5%06d", NUMBERS.incrementAndGet()));
    }

    private static Apply quote(IdentifierScheme scheme, String number) {
        return new Apply(
                Depth.QUOTE,
                Apply.Goods.PLAIN,
                null,
                false,
                List.of(new Apply.Number(scheme, number)),
                List.of(),
                null,
                new Apply.Contact("Own", "own@supplier.example"),
                true);
    }

    private static Apply contract(String vatNumber) {
        return new Apply(
                Depth.CONTRACT,
                Apply.Goods.PLAIN,
                LocalDate.parse("2001-05-01"),
                false,
                List.of(new Apply.Number(IdentifierScheme.VAT, vatNumber)),
                List.of(new Apply.OwnerLine("Greta Holm", true, 1970, "DE", null)),
                ClaimAccount.iban("Own GmbH", "DE89370400440532013000", "EUR"),
                new Apply.Contact("Own", "own@supplier.example"),
                true);
    }
}
