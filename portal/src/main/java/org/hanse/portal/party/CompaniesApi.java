package org.hanse.portal.party;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Page;
import org.hanse.party.Companies;
import org.hanse.party.Directory;
import org.hanse.reputation.OpenRating;
import org.hanse.reputation.Ratings;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The directory, for programs. */
@RestController
@RequestMapping("/api/v1/companies")
class CompaniesApi {

    private final Directory directory;
    private final Companies companies;
    private final Ratings ratings;

    CompaniesApi(Directory directory, Companies companies, Ratings ratings) {
        this.directory = directory;
        this.companies = companies;
        this.ratings = ratings;
    }

    @GetMapping
    Page<CompanyView> search(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(defaultValue = "false") boolean suppliers,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MAX_SIZE) int size) {
        return directory.search(text, country, suppliers, cursor, size).map(company -> CompanyView.of(company, null));
    }

    @GetMapping("/{id}")
    CompanyView get(@PathVariable String id) {
        CompanyId company = CompanyId.of(id);
        return CompanyView.of(companies.get(company), ratings.standing(company));
    }

    /** Ratings that are open to read. */
    @GetMapping("/{id}/ratings")
    List<OpenRating> ratings(@PathVariable String id) {
        return ratings.of(CompanyId.of(id));
    }
}
