package org.hanse.portal.sourcing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hanse.portal.web.Figures;
import org.hanse.portal.web.Sentences;
import org.hanse.sourcing.Comparison;
import org.hanse.sourcing.QuotationDetails;
import org.hanse.sourcing.Quotations;
import org.springframework.stereotype.Component;

/** What open offers say beyond their prices, in words for the one who compares. */
@Component
class DetailNotes {

    private final Quotations quotations;
    private final Figures figures;
    private final Sentences sentences;

    DetailNotes(Quotations quotations, Figures figures, Sentences sentences) {
        this.quotations = quotations;
        this.figures = figures;
        this.sentences = sentences;
    }

    /** Notes by offer; empty where nobody says more. */
    Map<UUID, List<String>> of(Comparison comparison) {
        Map<UUID, List<String>> notes = new LinkedHashMap<>();
        quotations.details(comparison.rfq().id()).forEach((offer, said) -> {
            Comparison.Column column = comparison.column(offer);
            if (column != null) {
                notes.put(
                        offer,
                        notes(said, column.offer().total().getCurrencyUnit().getCode()));
            }
        });
        return notes;
    }

    private List<String> notes(QuotationDetails said, String currency) {
        List<String> notes = new ArrayList<>();
        add(notes, "reference", said.ownReference());
        said.charges()
                .forEach(charge -> notes.add(sentences.of(
                        "answers.detail.charge." + (charge.refundable() ? "back" : "kept"),
                        sentences.of("answers.charge." + charge.kind()),
                        figures.price(charge.amount()) + " " + currency)));
        said.steps()
                .forEach(tier -> notes.add(sentences.of(
                        "answers.detail.tier",
                        Integer.toString(tier.line()),
                        figures.quantity(tier.from()),
                        figures.price(tier.price()) + " " + currency)));
        said.conversions()
                .forEach(one -> notes.add(sentences.of(
                        "answers.detail.conversion",
                        Integer.toString(one.line()),
                        sentences.orElse("sourcing.unit." + one.unit(), one.unit()),
                        figures.quantity(one.factor()))));
        said.alternatives()
                .forEach(one -> notes.add(sentences.of(
                        "answers.detail.alternative",
                        Integer.toString(one.line()),
                        one.text(),
                        one.price() == null ? "" : figures.price(one.price()) + " " + currency)));
        if (said.minimumValue() != null) {
            add(notes, "minimum", figures.price(said.minimumValue()) + " " + currency);
        }
        add(notes, "payment", said.paymentTerms());
        add(notes, "packaging", said.packaging());
        if (said.grossKg() != null || said.netKg() != null) {
            notes.add(sentences.of(
                    "answers.detail.weights", figures.quantity(said.netKg()), figures.quantity(said.grossKg())));
        }
        return notes;
    }

    private void add(List<String> notes, String key, @org.jspecify.annotations.Nullable String text) {
        if (text != null && !text.isBlank()) {
            notes.add(sentences.of("answers.detail." + key, text));
        }
    }
}
