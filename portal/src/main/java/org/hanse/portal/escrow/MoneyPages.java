package org.hanse.portal.escrow;

import org.hanse.deal.Deals;
import org.hanse.escrow.MoneySheets;
import org.hanse.kernel.DealId;
import org.hanse.tax.InvoiceContent;
import org.hanse.tax.Invoices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** The money section of a deal: as a page of its own, and as the fragment that the deal page loads. */
@Controller
class MoneyPages {

    private final MoneySheets sheets;
    private final Invoices invoices;
    private final Deals deals;

    MoneyPages(MoneySheets sheets, Invoices invoices, Deals deals) {
        this.sheets = sheets;
        this.invoices = invoices;
        this.deals = deals;
    }

    @GetMapping("/deals/{id}/money")
    String money(
            @PathVariable String id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        DealId deal = DealId.of(id);
        model.addAttribute("deal", deals.get(deal));
        boolean held = sheets.exists(deal);
        model.addAttribute("inEscrow", held);
        if (held) {
            model.addAttribute("sheet", sheets.of(deal));
        }
        return htmx == null ? "escrow/money" : "escrow/money :: section";
    }

    @GetMapping("/invoices/{number}")
    String invoice(@PathVariable String number, Model model) {
        InvoiceContent content = invoices.content(number);
        model.addAttribute("invoice", content);
        return "escrow/invoice";
    }
}
