package org.hanse.portal.search;

import java.util.List;
import org.hanse.deal.DealFilter;
import org.hanse.deal.DealLists;
import org.hanse.deal.DealOverview;
import org.hanse.party.Company;
import org.hanse.party.Directory;
import org.hanse.sourcing.RfqFinder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search of the header. */
@Controller
class SearchPages {

    private static final int MOST = 10;
    private static final int LONGEST = 100;

    private final DealLists deals;
    private final RfqFinder rfqs;
    private final Directory companies;

    SearchPages(DealLists deals, RfqFinder rfqs, Directory companies) {
        this.deals = deals;
        this.rfqs = rfqs;
        this.companies = companies;
    }

    /** What is found, at most ten of each kind. An exact reference of one thing alone leads straight to it. */
    @GetMapping("/search")
    String search(@RequestParam(defaultValue = "") String q, Model model) {
        String words = q.strip().length() > LONGEST ? q.strip().substring(0, LONGEST) : q.strip();
        List<DealOverview> foundDeals = words.isEmpty()
                ? List.of()
                : deals.list(new DealFilter(DealFilter.Which.ALL, words), null, MOST)
                        .items();
        List<RfqFinder.Found> foundRfqs = words.isEmpty() ? List.of() : rfqs.find(words, MOST);
        List<Company> foundCompanies = words.isEmpty()
                ? List.of()
                : companies.search(words, null, false, null, MOST).items();
        if (foundDeals.size() == 1 && foundDeals.getFirst().deal().reference().equalsIgnoreCase(words)) {
            return "redirect:/deals/" + foundDeals.getFirst().deal().id();
        }
        if (foundRfqs.size() == 1 && foundRfqs.getFirst().reference().equalsIgnoreCase(words)) {
            return "redirect:/rfqs/" + foundRfqs.getFirst().id()
                    + (foundRfqs.getFirst().bought() ? "" : "/quote");
        }
        model.addAttribute("q", words);
        model.addAttribute("deals", foundDeals);
        model.addAttribute("rfqs", foundRfqs);
        model.addAttribute("companies", foundCompanies);
        return "search/search";
    }
}
