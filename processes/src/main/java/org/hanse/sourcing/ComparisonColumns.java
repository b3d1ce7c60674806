package org.hanse.sourcing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hanse.kernel.Refusal;
import org.hanse.party.Company;
import org.hanse.pricing.Consignment;
import org.hanse.pricing.CostComponent;
import org.hanse.pricing.CostElement;
import org.hanse.pricing.DeliveryTerm;
import org.hanse.pricing.GoodsPart;
import org.hanse.pricing.LandedCost;
import org.hanse.pricing.LandedCostInput;
import org.hanse.pricing.LandedCosts;
import org.hanse.pricing.Mark;
import org.hanse.pricing.PricingReason;
import org.hanse.pricing.RateSet;
import org.hanse.pricing.TransportMode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out one column of a comparison. */
@Component
class ComparisonColumns {

    private final LandedCosts landedCosts;
    private final QuotationDetailRows details;

    ComparisonColumns(LandedCosts landedCosts, QuotationDetailRows details) {
        this.details = details;
        this.landedCosts = landedCosts;
    }

    /** What a column is computed from, or why it cannot be: {@code no-rate} or {@code mode}. */
    record Basis(
            Quotation offer,
            @Nullable LandedCostInput input,
            @Nullable String problem,
            TransportMode mode) {}

    /** @param opened the opening's rates; what is estimated stays as it was then, and is converted as assumed */
    Basis basis(Rfq rfq, Quotation said, LocalDate day, RateSet opened, WhatIf assumed) {
        RateSet rates = assumed.rates(opened);
        Quotation offer =
                assumed.quantities().isEmpty() ? said : said.forQuantities(assumed.quantities(), details.of(said.id()));
        TransportMode mode = mode(said, assumed);
        if (!rates.knows(offer.total().getCurrencyUnit())) {
            return new Basis(offer, null, "no-rate", mode);
        }
        try {
            Consignment goods = goods(rfq, offer, day, mode, assumed);
            LandedCostInput input = landedCosts.input(goods, assumed.completed(opened), assumed.currency());
            return new Basis(offer, input.withRates(rates), null, mode);
        } catch (Refusal refusal) {
            if (refusal.reason() != PricingReason.TERM_NEEDS_WATER) {
                throw refusal;
            }
            return new Basis(offer, null, "mode", mode);
        }
    }

    private static TransportMode mode(Quotation offer, WhatIf assumed) {
        boolean arranged =
                DeliveryTerm.of(offer.incoterm(), offer.place(), offer.mode()).buyerPays(CostElement.MAIN);
        return arranged && assumed.mode() != null ? assumed.mode() : offer.mode();
    }

    private static Consignment goods(Rfq rfq, Quotation offer, LocalDate day, TransportMode mode, WhatIf assumed) {
        boolean otherOrigin = assumed.assumesOriginOf(offer);
        List<GoodsPart> parts = offer.lines().stream()
                .map(line -> {
                    RfqLine asked = Objects.requireNonNull(rfq.line(line.no()));
                    return new GoodsPart(line.amount(), asked.hsCode(), asked.product());
                })
                .toList();
        return new Consignment(
                offer.total(),
                offer.charges().isZero() ? null : offer.charges(),
                offer.afterEntry().isZero() ? null : offer.afterEntry(),
                DeliveryTerm.of(offer.incoterm(), offer.place(), mode),
                List.of(),
                parts,
                otherOrigin ? assumed.origin() : offer.origin(),
                otherOrigin ? assumed.proof() : offer.proof(),
                offer.from(),
                rfq.deliverCountry(),
                day);
    }

    Comparison.Column column(
            Rfq rfq, Basis basis, Company supplier, RateSet rates, LocalDate today, SupplierHistories.Book book) {
        Quotation offer = basis.offer();
        LandedCost cost = basis.input() == null ? null : LandedCost.of(basis.input());
        LocalDate arrives = arrives(rfq, offer, basis.mode(), today);
        return new Comparison.Column(
                offer,
                supplier,
                cost,
                basis.problem(),
                null,
                0,
                basis.input() == null
                        ? null
                        : rates.convert(offer.total(), basis.input().currency()),
                arrives,
                arrives == null ? 0 : ChronoUnit.DAYS.between(rfq.needBy(), arrives),
                offer.validUntil().isBefore(today),
                missing(offer, cost),
                List.of(),
                book.of(offer.supplier()));
    }

    private @Nullable LocalDate arrives(Rfq rfq, Quotation offer, TransportMode mode, LocalDate today) {
        return landedCosts
                .transitDays(offer.from(), rfq.deliverCountry(), mode)
                .map(days -> today.plusDays((long) offer.leadDays() + days))
                .orElse(null);
    }

    private static List<String> missing(Quotation offer, @Nullable LandedCost cost) {
        List<String> missing = new ArrayList<>();
        if (offer.origin() == null) {
            missing.add("origin");
        }
        if (cost != null) {
            cost.components().stream()
                    .filter(part -> part.mark() == Mark.UNKNOWN)
                    .map(CostComponent::key)
                    .forEach(missing::add);
        }
        return missing;
    }
}
