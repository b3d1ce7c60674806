package org.hanse.onboarding;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hanse.audit.Journal;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.DocumentId;
import org.hanse.kernel.Ids;
import org.hanse.kernel.Page;
import org.hanse.kernel.Refusal;
import org.hanse.party.BankAccounts;
import org.hanse.party.Companies;
import org.hanse.party.Company;
import org.hanse.party.IdentifierScheme;
import org.hanse.party.Owner;
import org.hanse.party.RegisterCompany;
import org.hanse.party.Registrations;
import org.hanse.tax.VatNumbers;
import org.hanse.workflow.Processes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Applications to trade. A company hands in its own and reads it; staff reads all. */
@Service
@Transactional
public class Applications {

    static final String PROCESS = "supplier-onboarding";

    private final ApplicationStore store;
    private final Companies companies;
    private final Registrations registrations;
    private final BankAccounts accounts;
    private final Processes processes;
    private final Journal journal;

    Applications(
            ApplicationStore store,
            Companies companies,
            Registrations registrations,
            BankAccounts accounts,
            Processes processes,
            Journal journal) {
        this.store = store;
        this.companies = companies;
        this.registrations = registrations;
        this.accounts = accounts;
        this.processes = processes;
        this.journal = journal;
    }

    /**
     * Registers a company that nobody knows yet and hands in its application. Called as the system actor
     * {@code onboarding}, for somebody who is not signed in.
     */
    public UUID register(RegisterCompany company, Apply apply) {
        return apply(companies.register(company), apply);
    }

    /**
     * Hands in an application; the checks begin at once, in the background.
     *
     * @throws Refusal {@link OnboardingReason#ALREADY_UNDER_WAY}, {@link OnboardingReason#IDENTIFIER_MISSING} where the
     *     country has a main number and it is not given, {@link OnboardingReason#IDENTIFIER_WRONG},
     *     {@link OnboardingReason#NEEDED_FOR_CONTRACTS}, {@link OnboardingReason#OWNERS_WRONG}
     */
    public UUID apply(CompanyId company, Apply apply) {
        Optional<Application> before = store.latest(company);
        boolean underWay = before.map(Application::state)
                .filter(state -> state != Application.State.APPROVED && state != Application.State.REJECTED)
                .isPresent();
        if (underWay) {
            throw new Refusal(OnboardingReason.ALREADY_UNDER_WAY);
        }
        Company card = companies.get(company);
        check(card.country(), apply);
        write(company, apply);
        processes.cancel(PROCESS, company.toString(), "a new application takes its place");
        UUID id = store.add(company, before.isPresent() ? "deeper" : "first", apply, language(card));
        start(company, id);
        journal.record("onboarding.application-handed-in", null, Map.of("company", company.toString()));
        return id;
    }

    /** Starts the process of an application. */
    void start(CompanyId company, UUID id) {
        String role = asks(companies.get(company));
        processes.start(
                PROCESS,
                company.toString(),
                Map.of("applicationId", id.toString(), "companyId", company.toString(), "asks", role));
    }

    /** The role of whom the company has answer: who sells answers as supplier, who only buys as buyer. */
    static String asks(Company card) {
        return card.sells() ? "supplier" : "buyer";
    }

    /** One application. @throws Refusal UNKNOWN where it is not the actor's */
    @Transactional(readOnly = true)
    public Application get(UUID id) {
        return store.get(id);
    }

    /** The last application of a company. */
    @Transactional(readOnly = true)
    public Optional<Application> latest(CompanyId company) {
        return store.latest(company);
    }

    /** Applications that the actor may see, newest first. */
    @Transactional(readOnly = true)
    public Page<Application> page(@Nullable String cursor, int size) {
        int most = Math.clamp(size, 1, Page.MAX_SIZE);
        UUID before = cursor == null ? null : Ids.parse(cursor);
        return Page.of(store.page(before, most + 1), most, last -> last.id().toString());
    }

    /** What the checks found; empty for the company itself. */
    @Transactional(readOnly = true)
    public List<Finding> findings(UUID id) {
        return store.findings(id);
    }

    /** What officers said; empty for the company itself. */
    @Transactional(readOnly = true)
    public List<Opinion> opinions(UUID id) {
        return store.opinions(id);
    }

    /** What the company answered when it was asked again. */
    @Transactional(readOnly = true)
    public List<Answer> answers(UUID id) {
        return store.answers(id);
    }

    /** The papers that an application asks for. */
    @Transactional(readOnly = true)
    public List<Paper> papers(UUID id) {
        return store.papers(id);
    }

    /**
     * Notes a paper as supplied; a newer one takes the place of the older, until people look at it.
     *
     * @param validUntil last day on which it holds, or null
     * @throws Refusal {@link OnboardingReason#NOT_IN_THIS_STATE} in review or after the decision,
     *     {@link OnboardingReason#PAPER_NOT_ASKED}
     */
    public void supply(UUID application, String kind, DocumentId document, @Nullable LocalDate validUntil) {
        Application.State state = store.get(application).state();
        if (state != Application.State.CHECKING && state != Application.State.ASKED) {
            throw new Refusal(OnboardingReason.NOT_IN_THIS_STATE);
        }
        if (!store.supplyPaper(application, kind, document.value(), validUntil)) {
            throw Refusal.of(OnboardingReason.PAPER_NOT_ASKED, "kind", kind);
        }
        journal.record("onboarding.paper-supplied", null, Map.of("application", application.toString(), "kind", kind));
    }

    /** Refuses what cannot be right, before anything is written; see {@link #apply}. */
    static void check(String country, Apply apply) {
        IdentifierScheme main = IdentifierScheme.mainOf(country);
        if (apply.identifiers().stream().noneMatch(number -> number.scheme() == main)) {
            throw Refusal.of(OnboardingReason.IDENTIFIER_MISSING, "identifiers", main.name());
        }
        for (Apply.Number number : apply.identifiers()) {
            if (!isRight(number.scheme(), number.value())) {
                throw Refusal.of(
                        OnboardingReason.IDENTIFIER_WRONG,
                        "identifiers",
                        number.scheme().name());
            }
        }
        OwnerChain.of(apply.owners());
        if (apply.depth() == Depth.CONTRACT
                && (apply.account() == null || apply.owners().isEmpty())) {
            throw Refusal.of(OnboardingReason.NEEDED_FOR_CONTRACTS, apply.account() == null ? "account" : "owners");
        }
    }

    /** Whether a number's form and check digit are right; whether anybody has it is for its register to say. */
    public static boolean isRight(IdentifierScheme scheme, String value) {
        return scheme == IdentifierScheme.VAT
                ? VatNumbers.isWellFormed(VatNumbers.normalized(value))
                : scheme.isWellFormed(Registrations.normalise(scheme, value));
    }

    private void write(CompanyId company, Apply apply) {
        apply.identifiers().forEach(n -> registrations.addIdentifier(company, n.scheme(), n.value()));
        for (Owner before : registrations.owners(company)) {
            registrations.endOwner(company, before.id());
        }
        OwnerChain.of(apply.owners()).forEach(owner -> registrations.addOwner(company, owner));
        if (apply.account() != null) {
            accounts.claim(company, apply.account());
        }
    }

    private static String language(Company card) {
        Locale language = card.language();
        return language.toLanguageTag();
    }
}
