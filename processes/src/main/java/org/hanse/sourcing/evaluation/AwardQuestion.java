package org.hanse.sourcing.evaluation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the best award is asked for: lots, suppliers, what each would cost, and the limits of the buyer. Costs are landed
 * costs in euro cent.
 *
 * @param lots what is bought; each has to be covered whole
 * @param suppliers who may be awarded
 * @param offers what a lot costs with a supplier; a pair that is missing was not offered
 */
public record AwardQuestion(List<Lot> lots, List<Supplier> suppliers, List<Offer> offers, Limits limits) {

    public AwardQuestion {
        lots = List.copyOf(lots);
        suppliers = List.copyOf(suppliers);
        offers = List.copyOf(offers);
        unique(lots.stream().map(Lot::id).toList(), "lot");
        unique(suppliers.stream().map(Supplier::id).toList(), "supplier");
        unique(offers.stream().map(one -> one.lot() + "\n" + one.supplier()).toList(), "offer");
        Set<String> known = new HashSet<>(suppliers.stream().map(Supplier::id).toList());
        Map<String, Lot> byId = new HashMap<>();
        lots.forEach(lot -> byId.put(lot.id(), lot));
        for (Offer offer : offers) {
            Lot lot = byId.get(offer.lot());
            if (lot == null || !known.contains(offer.supplier()) || offer.available() > lot.quantity()) {
                throw new IllegalArgumentException("An offer names what is not asked for: " + offer);
            }
        }
    }

    /**
     * Something bought whole, or by the unit from several.
     *
     * @param quantity in units, above 0
     * @param divisible whether several suppliers may share it, by whole units
     */
    public record Lot(String id, long quantity, boolean divisible) {
        public Lot {
            if (quantity <= 0) {
                throw new IllegalArgumentException("The quantity of " + id + " is not above 0");
            }
        }
    }

    /**
     * A supplier and its own limits.
     *
     * @param country ISO 3166 code
     * @param fixedMinor cost that comes with awarding anything to it, such as tooling; 0 where none
     * @param minimumMinor least order that it takes, without the fixed cost; 0 where any
     * @param capacityMinor most that it can deliver, without the fixed cost; null where no limit was said
     */
    public record Supplier(
            String id,
            String country,
            long fixedMinor,
            long minimumMinor,
            @Nullable Long capacityMinor) {
        public Supplier {
            if (fixedMinor < 0 || minimumMinor < 0 || (capacityMinor != null && capacityMinor < 0)) {
                throw new IllegalArgumentException("A limit of " + id + " is below 0");
            }
        }
    }

    /**
     * What a lot costs with a supplier.
     *
     * @param costMinor for the whole lot; part of a divisible lot costs its share
     * @param available units that the supplier offers, at most the lot's quantity
     */
    public record Offer(String lot, String supplier, long costMinor, long available) {
        public Offer {
            if (costMinor < 0 || available < 0) {
                throw new IllegalArgumentException("An offer is below 0: " + lot + ", " + supplier);
            }
        }
    }

    /**
     * The buyer's limits; null where there is none.
     *
     * @param mostSuppliers how many may be awarded
     * @param fewestSuppliers how many have to be awarded, so that nobody is depended upon
     * @param sharePerSupplier most of the whole value for one supplier, above 0 and at most 1
     * @param sharePerCountry most of the whole value from one country, by ISO code
     */
    public record Limits(
            @Nullable Integer mostSuppliers,
            @Nullable Integer fewestSuppliers,
            @Nullable BigDecimal sharePerSupplier,
            Map<String, BigDecimal> sharePerCountry) {

        /** No limit at all. */
        public static final Limits NONE = new Limits(null, null, null, Map.of());

        public Limits {
            sharePerCountry = Map.copyOf(sharePerCountry);
            sharePerCountry.values().forEach(Limits::requireShare);
            if (sharePerSupplier != null) {
                requireShare(sharePerSupplier);
            }
        }

        private static void requireShare(BigDecimal share) {
            if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException("A share is not above 0 and at most 1: " + share);
            }
        }
    }

    private static void unique(List<String> ids, String what) {
        if (new HashSet<>(ids).size() != ids.size()) {
            throw new IllegalArgumentException("A " + what + " stands there twice");
        }
    }
}
