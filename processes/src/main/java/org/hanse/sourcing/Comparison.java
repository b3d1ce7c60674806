package org.hanse.sourcing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hanse.kernel.Allocation;
import org.hanse.kernel.UnitPrice;
import org.hanse.party.Company;
import org.hanse.pricing.LandedCost;
import org.hanse.pricing.RateSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The opened offers side by side at the buyer's door, with the rates of the opening, in euro unless another currency was
 * asked for.
 *
 * @param columns best first where a rank is known, then those without one
 * @param tips by how much a figure may move before the order turns
 * @param paid what each line cost last time, for those that were bought before
 * @param ratesAwaited the day whose rates should have been here at the opening, where older ones had to be used; else null
 * @param assumed what was assumed in place of what was said
 */
public record Comparison(
        Rfq rfq,
        RateSet rates,
        Instant openedAt,
        String openedBy,
        List<Column> columns,
        List<Tip> tips,
        List<Paid> paid,
        @Nullable LocalDate ratesAwaited,
        WhatIf assumed) {

    public Comparison {
        columns = List.copyOf(columns);
        tips = List.copyOf(tips);
        paid = List.copyOf(paid);
    }

    /** What the line cost last time, or null. */
    public @Nullable Paid paid(int line) {
        return paid.stream().filter(one -> one.line() == line).findFirst().orElse(null);
    }

    /** The quantity of a line: as asked for, or as assumed. */
    public BigDecimal quantity(RfqLine line) {
        return assumed.quantities().getOrDefault(line.no(), line.quantity());
    }

    /**
     * The landed cost of an offer by line: its share by goods value (R2.3), without the one-off charges, which come with
     * the supplier. Empty where the offer has no landed cost.
     */
    public Map<Integer, Money> byLine(Column column) {
        if (column.cost() == null) {
            return Map.of();
        }
        List<QuotationLine> lines = column.offer().lines();
        Money landed = column.cost().low().minus(rates.convert(column.offer().charges(), assumed.currency()));
        List<Money> shares = Allocation.split(
                landed,
                lines.stream()
                        .mapToLong(line -> line.amount().getAmountMinorLong())
                        .toArray());
        Map<Integer, Money> byLine = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            byLine.put(lines.get(i).no(), shares.get(i));
        }
        return byLine;
    }

    /** The column of a quotation, or null. */
    public @Nullable Column column(java.util.UUID quotation) {
        return columns.stream()
                .filter(one -> one.offer().id().equals(quotation))
                .findFirst()
                .orElse(null);
    }

    /**
     * One offer.
     *
     * @param cost null where it cannot be computed; {@code problem} then says why
     * @param rank 1 for the lowest landed cost; null where the cost is a range
     * @param priceRank 1 for the lowest goods value at the comparison's rates
     * @param arrives day on which the goods are at the door if ordered today; null where no timetable says
     * @param lateDays days after the date needed; 0 or less is in time
     * @param expired whether the offer's validity is over
     * @param missing what nobody has said: {@code origin}, or keys of unknown parts of the cost
     * @param outliers what stands out among the offers: {@code price-low}, {@code price-high}, {@code lead-long}
     * @param history what the buyer knows of the supplier
     */
    public record Column(
            Quotation offer,
            Company supplier,
            @Nullable LandedCost cost,
            @Nullable String problem,
            @Nullable Integer rank,
            int priceRank,
            @Nullable Money priceInEuro,
            @Nullable LocalDate arrives,
            long lateDays,
            boolean expired,
            List<String> missing,
            List<String> outliers,
            SupplierHistory history) {

        public Column {
            missing = List.copyOf(missing);
            outliers = List.copyOf(outliers);
        }

        Column withRanks(List<Money> landed, List<Money> prices) {
            Integer place = cost != null && cost.ranks() ? landed.indexOf(cost.low()) + 1 : null;
            int pricePlace = priceInEuro == null ? 0 : prices.indexOf(priceInEuro) + 1;
            return with(place, pricePlace, outliers);
        }

        Column withOutliers(List<String> found) {
            return with(rank, priceRank, found);
        }

        private Column with(@Nullable Integer place, int pricePlace, List<String> found) {
            return new Column(
                    offer,
                    supplier,
                    cost,
                    problem,
                    place,
                    pricePlace,
                    priceInEuro,
                    arrives,
                    lateDays,
                    expired,
                    missing,
                    found,
                    history);
        }

        /** Whether an award is possible now. */
        public boolean awardable() {
            return offer.standing() && !expired && cost != null;
        }
    }

    /**
     * A tipping point.
     *
     * @param kind {@code PRICE_RISE} (the leader stays first up to this rise of its price), {@code DUTY_FALL} (the other
     *     would be first at up to this rate of duty), {@code RATE} (the other would be first if one euro were so many units)
     * @param supplier whose figure moves
     * @param fraction such as 0.059; for {@code RATE} units for one euro
     * @param landed the landed cost of that supplier at the point
     * @param against the landed cost it is held against
     * @param rival who is overtaken, or stays behind
     * @param currency of the rate, or null
     */
    public record Tip(
            String kind,
            String supplier,
            BigDecimal fraction,
            Money landed,
            Money against,
            String rival,
            @Nullable String currency) {}

    /**
     * What a line cost last time.
     *
     * @param price for its base quantity, without freight and duty
     */
    public record Paid(int line, UnitPrice price, CurrencyUnit currency, Instant at, String order, String supplier) {}

    /**
     * The buyer's own experience with a supplier.
     *
     * @param deals orders so far
     * @param answered answers given, of {@code invited} invitations before this one
     */
    public record SupplierHistory(
            int deals, int answered, int invited, @Nullable Instant verifiedSince) {}
}
