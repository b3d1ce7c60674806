package org.hanse.portal.party;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Page;
import org.hanse.kernel.Scope;
import org.hanse.onboarding.Application;
import org.hanse.onboarding.Applications;
import org.hanse.party.Companies;
import org.hanse.party.Company;
import org.hanse.party.Directory;
import org.hanse.party.Registrations;
import org.hanse.reputation.Ratings;
import org.hanse.screening.ScreeningFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The directory and a company's page. */
@Controller
class CompanyPages {

    private static final int PAGE = 50;
    private static final Set<String> LOOKS_DEEPER = Set.of("compliance-officer", "auditor", "operator");

    private final Directory directory;
    private final Companies companies;
    private final Registrations registrations;
    private final Ratings ratings;
    private final ScreeningFiles screenings;
    private final Applications applications;

    CompanyPages(
            Directory directory,
            Companies companies,
            Registrations registrations,
            Ratings ratings,
            ScreeningFiles screenings,
            Applications applications) {
        this.directory = directory;
        this.companies = companies;
        this.registrations = registrations;
        this.ratings = ratings;
        this.screenings = screenings;
        this.applications = applications;
    }

    @GetMapping("/companies")
    String list(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        Page<Company> page = directory.search(text, country.isBlank() ? null : country, false, after, PAGE);
        model.addAttribute("companies", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("text", text);
        model.addAttribute("country", country);
        model.addAttribute(
                "countries",
                page.items().stream().map(Company::country).distinct().sorted().toList());
        return "party/companies";
    }

    @GetMapping("/companies/{id}")
    String show(@PathVariable String id, Model model) {
        CompanyId company = CompanyId.of(id);
        Company card = companies.get(company);
        boolean own = company.equals(Scope.actor().companyOrNull());
        boolean deeper = Scope.actor().roles().stream().anyMatch(LOOKS_DEEPER::contains);
        model.addAttribute("company", card);
        model.addAttribute("countryName", countryName(card.country()));
        model.addAttribute("standing", ratings.standing(company));
        model.addAttribute("ratings", ratings.of(company));
        model.addAttribute("own", own);
        model.addAttribute("screens", Scope.actor().roles().contains("compliance-officer"));
        model.addAttribute("identifiers", own || deeper ? registrations.identifiers(company) : List.of());
        model.addAttribute("owners", own || deeper ? registrations.owners(company) : List.of());
        model.addAttribute("screenings", deeper ? screenings.of(company) : List.of());
        Application application = own || deeper ? applications.latest(company).orElse(null) : null;
        model.addAttribute("asked", application);
        return "party/company";
    }

    /** The country's name in the reader's language. */
    static String countryName(String code) {
        return Locale.of("", code).getDisplayCountry(LocaleContextHolder.getLocale());
    }
}
