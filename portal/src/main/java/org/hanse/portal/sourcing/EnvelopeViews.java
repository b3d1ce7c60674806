package org.hanse.portal.sourcing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hanse.kernel.Currencies;
import org.hanse.kernel.RfqId;
import org.hanse.sourcing.Rfq;
import org.hanse.sourcing.RfqState;
import org.hanse.sourcing.Rfqs;
import org.hanse.sourcing.SealedCures;
import org.hanse.sourcing.SealedDesk;
import org.hanse.sourcing.SealedQuotations;
import org.hanse.sourcing.SealedTender;
import org.hanse.sourcing.SealedTenders;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a supplier sees of a sealed tender; everything readable about a quotation happens in the page's own script. */
@Component
class EnvelopeViews {

    private final QuoteViews views;
    private final Rfqs rfqs;
    private final SealedQuotations quotations;
    private final SealedTenders tenders;
    private final SealedCures cures;

    EnvelopeViews(QuoteViews views, Rfqs rfqs, SealedQuotations quotations, SealedTenders tenders, SealedCures cures) {
        this.views = views;
        this.rfqs = rfqs;
        this.quotations = quotations;
        this.tenders = tenders;
        this.cures = cures;
    }

    void fill(RfqId id, String base, Model model) {
        views.fill(id, base, null, model);
        Rfq rfq = rfqs.get(id);
        SealedDesk desk = quotations.desk(id);
        SealedTender tender = tenders.get(id);
        List<SealedCures.Outcome> outcomes = cures.outcomes(id);
        model.addAttribute("desk", desk);
        model.addAttribute("tender", tender);
        model.addAttribute(
                "canSeal", rfq.state() == RfqState.ASKING && desk.serverTime().isBefore(rfq.deadline()));
        model.addAttribute("digits", digits(model));
        model.addAttribute("outcome", outcomes.isEmpty() ? null : outcomes.getLast());
    }

    /** Digits after the point of each offered currency. */
    private static Map<String, Integer> digits(Model model) {
        Map<String, Integer> digits = new LinkedHashMap<>();
        if (model.getAttribute("currencies") instanceof List<?> codes) {
            codes.forEach(code ->
                    digits.put(code.toString(), Currencies.of(code.toString()).getDecimalPlaces()));
        }
        return digits;
    }
}
