package org.hanse.sourcing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hanse.party.Company;
import org.hanse.pricing.LandedCost;
import org.hanse.pricing.RateSet;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The opened offers side by side at the buyer's door, in euro, with the rates of the opening.
 *
 * @param columns best first where a rank is known, then those without one
 * @param tips by how much a figure may move before the order turns
 */
public record Comparison(
        Rfq rfq, RateSet rates, Instant openedAt, String openedBy, List<Column> columns, List<Tip> tips) {

    public Comparison {
        columns = List.copyOf(columns);
        tips = List.copyOf(tips);
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
     * @param missing papers that the comparison would need, as message keys' ends
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
            SupplierHistory history) {

        public Column {
            missing = List.copyOf(missing);
        }

        Column withRanks(List<Money> landed, List<Money> prices) {
            Integer place = cost != null && cost.ranks() ? landed.indexOf(cost.low()) + 1 : null;
            int pricePlace = priceInEuro == null ? 0 : prices.indexOf(priceInEuro) + 1;
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
     * @param kind {@code PRICE_RISE} (the leader stays first unless its price rises so much), {@code DUTY_FALL} (the
     *     other could be first below this rate of duty)
     * @param fraction such as 0.059
     */
    public record Tip(String kind, String supplier, BigDecimal fraction) {}

    /**
     * The buyer's own experience with a supplier.
     *
     * @param deals orders so far
     * @param answered answers given, of {@code invited} invitations before this one
     */
    public record SupplierHistory(
            int deals, int answered, int invited, @Nullable Instant verifiedSince) {}
}
