package org.hanse.portal.sourcing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.hanse.pricing.CostComponent;
import org.hanse.pricing.LandedCost;
import org.hanse.sourcing.Comparison;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A comparison as the API shows it; landed figures are euro. */
record ComparisonView(
        String rfq,
        String reference,
        Instant openedAt,
        String openedBy,
        String ratesSource,
        LocalDate ratesDay,
        Map<String, BigDecimal> perEuro,
        List<Offer> offers,
        List<Comparison.Tip> tips) {

    /** One offer; rank is null where the landed cost is a range. */
    record Offer(
            UUID quotation,
            int version,
            String supplier,
            String supplierName,
            Money price,
            Money charges,
            String incoterm,
            String place,
            @Nullable Integer rank,
            int priceRank,
            @Nullable Money landed,
            @Nullable Money landedUpTo,
            @Nullable String mark,
            List<Part> parts,
            @Nullable LocalDate arrives,
            long lateDays,
            LocalDate validUntil,
            boolean expired,
            boolean awardable,
            String deviations) {}

    /** One part of a landed cost. */
    record Part(
            String key, String mark, Money low, @Nullable Money high, boolean inPrice, String formula, String source) {

        static Part of(CostComponent part) {
            return new Part(
                    part.key(),
                    part.mark().name(),
                    part.low(),
                    part.high(),
                    part.inPrice(),
                    part.formula(),
                    part.source());
        }
    }

    static ComparisonView of(Comparison comparison) {
        return new ComparisonView(
                comparison.rfq().id().toString(),
                comparison.rfq().reference(),
                comparison.openedAt(),
                comparison.openedBy(),
                comparison.rates().source(),
                comparison.rates().date(),
                new TreeMap<>(comparison.rates().perEuro()),
                comparison.columns().stream().map(ComparisonView::offer).toList(),
                comparison.tips());
    }

    private static Offer offer(Comparison.Column column) {
        LandedCost cost = column.cost();
        return new Offer(
                column.offer().id(),
                column.offer().version(),
                column.supplier().id().toString(),
                column.supplier().name(),
                column.offer().total(),
                column.offer().charges(),
                column.offer().incoterm().name(),
                column.offer().place(),
                column.rank(),
                column.priceRank(),
                cost == null ? null : cost.low(),
                cost == null ? null : cost.high(),
                cost == null ? null : Objects.toString(cost.mark()),
                cost == null
                        ? List.of()
                        : cost.components().stream().map(Part::of).toList(),
                column.arrives(),
                column.lateDays(),
                column.offer().validUntil(),
                column.expired(),
                column.awardable(),
                column.offer().deviations());
    }
}
