package org.hanse.onboarding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hanse.party.Companies;
import org.hanse.party.Company;
import org.hanse.party.Identifier;
import org.hanse.party.IdentifierScheme;
import org.hanse.party.Registrations;
import org.hanse.screening.Screenings;
import org.hanse.tax.VatAnswer;
import org.hanse.tax.VatCheck;
import org.hanse.tax.VatChecks;
import org.springframework.stereotype.Component;

/** The checks of an application, each with what it found. */
@Component
class ApplicationChecks {

    private static final String TAX_ID = "tax-id";
    private static final String SANCTIONS = "sanctions";

    private final ApplicationStore store;
    private final Companies companies;
    private final Registrations registrations;
    private final VatChecks vat;
    private final Screenings screenings;

    ApplicationChecks(
            ApplicationStore store,
            Companies companies,
            Registrations registrations,
            VatChecks vat,
            Screenings screenings) {
        this.store = store;
        this.companies = companies;
        this.registrations = registrations;
        this.vat = vat;
        this.screenings = screenings;
    }

    void begin(Application application) {
        if (companies.get(application.company()).status() == Company.Status.GUEST) {
            companies.setStatus(application.company(), Company.Status.APPLIED);
        }
        boolean register = vatNumber(application).isPresent();
        store.finding(application.id(), TAX_ID, register ? "running" : "not-needed", "");
        store.finding(application.id(), SANCTIONS, "running", "");
        List<String> kinds = papers(application);
        kinds.forEach(kind -> store.askPaper(application.id(), kind));
        store.finding(application.id(), "papers", kinds.isEmpty() ? "not-needed" : "running", "");
    }

    /** The number to ask the VAT register about; empty where the country has none. */
    Optional<String> vatNumber(Application application) {
        Company company = companies.get(application.company());
        if (!IdentifierScheme.hasVatRegister(company.country())) {
            return Optional.empty();
        }
        return registrations.identifiers(application.company()).stream()
                .filter(number -> number.scheme() == IdentifierScheme.VAT)
                .map(Identifier::value)
                .findFirst();
    }

    void askTaxRegister(Application application) {
        vatNumber(application).ifPresent(number -> vat.ask(application.company(), number));
    }

    void noteTaxAnswer(Application application) {
        VatCheck check = vat.of(application.company()).orElseThrow();
        String result = switch (check.standing()) {
            case VALID -> "passed";
            case INVALID -> "failed";
            case UNKNOWN -> "unknown";
        };
        String detail = check.consultation() == null ? check.number() : check.number() + " " + check.consultation();
        store.finding(application.id(), TAX_ID, result, detail);
        if (check.standing() != VatAnswer.Standing.UNKNOWN) {
            registrations.checked(
                    application.company(),
                    IdentifierScheme.VAT,
                    check.number(),
                    check.standing() == VatAnswer.Standing.VALID ? "valid" : "invalid",
                    detail);
        }
    }

    boolean screen(Application application) {
        return screenings.screen(application.company(), "onboarding").outcome() == Screenings.Outcome.CLEAR;
    }

    void noteScreening(Application application) {
        boolean clear = screenings.isClear(application.company());
        store.finding(application.id(), SANCTIONS, clear ? "passed" : "failed", "");
    }

    boolean isBlocked(Application application) {
        return companies.get(application.company()).status() == Company.Status.SUSPENDED
                && !screenings.isClear(application.company());
    }

    /**
     * Digits were checked when the numbers were given; here it is said which there are, and whether another company gave
     * one of them too.
     */
    void numbers(Application application) {
        List<Identifier> numbers = registrations.identifiers(application.company());
        boolean right = numbers.stream().allMatch(n -> n.scheme().isWellFormed(n.value()));
        List<String> told = new ArrayList<>(numbers.stream()
                .map(number -> number.scheme() + " " + number.value())
                .toList());
        List<String> others = numbers.stream()
                .flatMap(n -> registrations.holders(n.scheme(), n.value()).stream())
                .filter(holder -> !holder.equals(application.company()))
                .distinct()
                .map(holder -> companies.get(holder).name())
                .toList();
        others.forEach(name -> told.add("= " + name));
        String result = numbers.isEmpty() ? "unknown" : right && others.isEmpty() ? "passed" : "failed";
        store.finding(application.id(), "numbers", result, String.join(", ", told));
    }

    void notePapers(Application application) {
        List<Paper> papers = store.papers(application.id());
        if (!papers.isEmpty() && papers.stream().allMatch(paper -> paper.documentId() != null)) {
            store.finding(application.id(), "papers", "passed", papers.size() + " of " + papers.size());
        }
    }

    private List<String> papers(Application application) {
        List<String> kinds = new ArrayList<>();
        if (application.depth() == Depth.CONTRACT && !application.kind().equals("review")) {
            boolean chinese = companies.get(application.company()).country().equals("CN");
            kinds.add(chinese ? "business-licence" : "register-extract");
            kinds.add("bank-confirmation");
        }
        return kinds;
    }
}
