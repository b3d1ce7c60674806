package org.hanse.sourcing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hanse.party.Company;
import org.hanse.pricing.Consignment;
import org.hanse.pricing.CostComponent;
import org.hanse.pricing.DeliveryTerm;
import org.hanse.pricing.LandedCost;
import org.hanse.pricing.LandedCostInput;
import org.hanse.pricing.LandedCosts;
import org.hanse.pricing.Mark;
import org.hanse.pricing.RateSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out one column of a comparison. */
@Component
class ComparisonColumns {

    private final LandedCosts landedCosts;

    ComparisonColumns(LandedCosts landedCosts) {
        this.landedCosts = landedCosts;
    }

    LandedCostInput input(Rfq rfq, Quotation offer, LocalDate day, RateSet rates) {
        Set<String> codes = rfq.lines().stream()
                .map(RfqLine::hsCode)
                .filter(code -> code != null)
                .collect(Collectors.toSet());
        Consignment goods = new Consignment(
                offer.total(),
                offer.charges().isZero() ? null : offer.charges(),
                offer.afterEntry().isZero() ? null : offer.afterEntry(),
                DeliveryTerm.of(offer.incoterm(), offer.place(), offer.mode()),
                List.of(),
                codes.size() == 1 ? codes.iterator().next() : null,
                rfq.lines().stream().map(RfqLine::product).collect(Collectors.joining(" ")),
                offer.origin(),
                offer.proof(),
                offer.from(),
                rfq.deliverCountry(),
                day);
        return landedCosts.input(goods, rates);
    }

    Comparison.Column column(
            Rfq rfq,
            Quotation offer,
            Company supplier,
            @Nullable LandedCostInput input,
            RateSet rates,
            LocalDate today,
            SupplierHistories.Book book) {
        LandedCost cost = input == null ? null : LandedCost.of(input);
        LocalDate arrives = arrives(rfq, offer, today);
        return new Comparison.Column(
                offer,
                supplier,
                cost,
                cost == null ? "no-rate" : null,
                null,
                0,
                input == null ? null : rates.toEuro(offer.total()),
                arrives,
                arrives == null ? 0 : ChronoUnit.DAYS.between(rfq.needBy(), arrives),
                offer.validUntil().isBefore(today),
                missing(offer, cost),
                book.of(offer.supplier()));
    }

    private @Nullable LocalDate arrives(Rfq rfq, Quotation offer, LocalDate today) {
        return landedCosts
                .transitDays(offer.from(), rfq.deliverCountry(), offer.mode())
                .map(days -> today.plusDays((long) offer.leadDays() + days))
                .orElse(null);
    }

    private static List<String> missing(Quotation offer, @Nullable LandedCost cost) {
        List<String> missing = new ArrayList<>();
        boolean dutyOpen = cost != null
                && cost.components().stream()
                        .filter(part -> "DUTY".equals(part.key()) || "ANTI_DUMPING".equals(part.key()))
                        .map(CostComponent::mark)
                        .anyMatch(mark -> mark == Mark.UNKNOWN);
        if (offer.origin() == null || dutyOpen) {
            missing.add("origin");
        }
        return missing;
    }
}
