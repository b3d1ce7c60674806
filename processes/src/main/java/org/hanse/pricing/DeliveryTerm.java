package org.hanse.pricing;

import org.hanse.kernel.Refusal;

/**
 * An Incoterm with all that its cost split depends on.
 *
 * @param place the named place
 * @param atSellersPremises FCA only: handed over on the buyer's transport at the seller's premises
 * @param onBoardBillOfLading FCA only: the carrier is told to issue an on-board bill of lading (A6/B6, new in 2020)
 * @param carriageIncludesDestination C terms only: the seller's contract of carriage includes terminal handling and
 *     unloading at the destination
 */
public record DeliveryTerm(
        Incoterm incoterm,
        String place,
        PlaceKind placeKind,
        TransportMode mode,
        boolean atSellersPremises,
        boolean onBoardBillOfLading,
        boolean carriageIncludesDestination) {

    public DeliveryTerm {
        if (incoterm.waterOnly() && !mode.byWater()) {
            throw Refusal.of(PricingReason.TERM_NEEDS_WATER, "incoterm", incoterm.name());
        }
        if (incoterm.waterOnly() && placeKind != PlaceKind.PORT) {
            throw Refusal.of(PricingReason.TERM_NEEDS_PORT, "place", place);
        }
    }

    /** A term in its usual form: no flag set; the named place of a sea term is a port. */
    public static DeliveryTerm of(Incoterm incoterm, String place, TransportMode mode) {
        PlaceKind kind = incoterm.waterOnly() ? PlaceKind.PORT : PlaceKind.PLACE;
        return new DeliveryTerm(incoterm, place, kind, mode, false, false, false);
    }

    /** ICC advises FCA or CIP instead of FOB or CIF for containers: a warning, no refusal. */
    public boolean unwiseForContainers() {
        return mode == TransportMode.SEA_CONTAINER && (incoterm == Incoterm.FOB || incoterm == Incoterm.CIF);
    }

    /** Whether the buyer bears the element on top of the price, for costing: who bears the transit risk insures. */
    public boolean buyerPays(CostElement element) {
        return switch (incoterm.payer(element, atSellersPremises)) {
            case SELLER -> false;
            case BUYER -> true;
            case SELLER_IF_IN_CARRIAGE -> !carriageIncludesDestination;
            case NOBODY -> !incoterm.arrivalTerm();
        };
    }
}
