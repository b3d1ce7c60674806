package org.hanse.portal.screening;

import java.util.UUID;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Scope;
import org.hanse.party.Companies;
import org.hanse.screening.ListFile;
import org.hanse.screening.Listings;
import org.hanse.screening.ScreeningFile;
import org.hanse.screening.ScreeningFiles;
import org.hanse.screening.Screenings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A screening with its explanation, and the lists in force. */
@Controller
class ScreeningPages {

    private final Screenings screenings;
    private final ScreeningFiles files;
    private final Listings listings;
    private final Companies companies;

    ScreeningPages(Screenings screenings, ScreeningFiles files, Listings listings, Companies companies) {
        this.screenings = screenings;
        this.files = files;
        this.listings = listings;
        this.companies = companies;
    }

    @GetMapping("/screenings/{id}")
    String show(@PathVariable UUID id, Model model) {
        ScreeningFile file = files.get(id);
        model.addAttribute("file", file);
        model.addAttribute("company", companies.get(file.company()));
        return "screening/screening";
    }

    @PostMapping("/companies/{id}/screenings")
    String screen(@PathVariable String id) {
        Scope.require("compliance-officer");
        UUID screening = screenings.screen(CompanyId.of(id), "by-hand").screeningId();
        return "redirect:/screenings/" + screening;
    }

    @GetMapping("/sanctions-lists")
    String lists(Model model) {
        model.addAttribute("lists", listings.files(50));
        model.addAttribute(
                "held", listings.files(50).stream().map(ListFile::outcome).anyMatch("held"::equals));
        return "screening/lists";
    }

    @PostMapping("/sanctions-lists/{id}/decision")
    String decide(
            @PathVariable UUID id,
            @RequestParam boolean approve,
            @RequestParam String reason,
            RedirectAttributes redirect) {
        if (approve) {
            listings.approve(id, reason);
        } else {
            listings.reject(id, reason);
        }
        redirect.addFlashAttribute("said", approve ? "screening.list.said.approved" : "screening.list.said.rejected");
        return "redirect:/sanctions-lists";
    }
}
