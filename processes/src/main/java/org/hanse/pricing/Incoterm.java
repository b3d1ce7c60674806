package org.hanse.pricing;

import static org.hanse.pricing.Payer.BUYER;
import static org.hanse.pricing.Payer.NOBODY;
import static org.hanse.pricing.Payer.SELLER;
import static org.hanse.pricing.Payer.SELLER_IF_IN_CARRIAGE;

import java.util.Locale;
import org.hanse.kernel.Refusal;

/** The eleven rules of Incoterms 2020 (ICC publication 723E): cost split by A2/B2 to A9/B9. */
public enum Incoterm {
    /** Ex works: at the buyer's disposal, not loaded. */
    EXW(false, NamedPlace.DELIVERY, "SBBBBB-BBBBB"),
    /** Free carrier, at another place than the seller's premises; see {@link #payer(CostElement, boolean)}. */
    FCA(false, NamedPlace.DELIVERY, "SSSSBB-BBBBB"),
    /** Free alongside ship. */
    FAS(true, NamedPlace.PORT_OF_SHIPMENT, "SSSSBB-BBBBB"),
    /** Free on board. */
    FOB(true, NamedPlace.PORT_OF_SHIPMENT, "SSSSSB-BBBBB"),
    /** Cost and freight; risk passes in the port of shipment. */
    CFR(true, NamedPlace.PORT_OF_DESTINATION, "SSSSSS-CBCBB"),
    /** Cost, insurance (clauses C, 110 %) and freight; risk passes in the port of shipment. */
    CIF(true, NamedPlace.PORT_OF_DESTINATION, "SSSSSSSCBCBB"),
    /** Carriage paid to. */
    CPT(false, NamedPlace.DESTINATION, "SSSSSS-CSCBB"),
    /** Carriage and insurance (clauses A, 110 %) paid to. */
    CIP(false, NamedPlace.DESTINATION, "SSSSSSSCSCBB"),
    /** Delivered at place, ready for unloading. */
    DAP(false, NamedPlace.DESTINATION, "SSSSSS-SSBBB"),
    /** Delivered at place unloaded. */
    DPU(false, NamedPlace.DESTINATION, "SSSSSS-SSSBB"),
    /** Delivered duty paid. */
    DDP(false, NamedPlace.DESTINATION, "SSSSSS-SSBSS");

    /** What the place behind the three letters names. */
    public enum NamedPlace {
        /** Place of delivery at origin. */
        DELIVERY,
        /** Port of shipment. */
        PORT_OF_SHIPMENT,
        /** Port of destination. */
        PORT_OF_DESTINATION,
        /** Place of destination. */
        DESTINATION
    }

    private final boolean waterOnly;
    private final NamedPlace names;
    private final String split;

    Incoterm(boolean waterOnly, NamedPlace names, String split) {
        this.waterOnly = waterOnly;
        this.names = names;
        this.split = split;
    }

    /** Only for sea and inland water carriage. */
    public boolean waterOnly() {
        return waterOnly;
    }

    /** What the place behind the three letters names. */
    public NamedPlace names() {
        return names;
    }

    /** Whether the price covers the main carriage. */
    public boolean mainCarriageInPrice() {
        return payer(CostElement.MAIN) == SELLER;
    }

    /** Whether the seller bears the transit risk up to the destination, so that insurance counts as in the price. */
    public boolean arrivalTerm() {
        return this == DAP || this == DPU || this == DDP;
    }

    /** Who bears the element; FCA counts as handed over at another place than the seller's premises. */
    public Payer payer(CostElement element) {
        return switch (split.charAt(element.ordinal())) {
            case 'S' -> SELLER;
            case 'C' -> SELLER_IF_IN_CARRIAGE;
            case '-' -> NOBODY;
            default -> BUYER;
        };
    }

    /** As {@link #payer(CostElement)}; under FCA at the seller's premises the buyer arranges the pre-carriage. */
    public Payer payer(CostElement element, boolean atSellersPremises) {
        if (this == FCA && atSellersPremises && element == CostElement.PREC) {
            return BUYER;
        }
        return payer(element);
    }

    /**
     * Reads the three letters of Incoterms 2020.
     *
     * @throws Refusal {@link PricingReason#UNKNOWN_TERM}, also for DAT, which ended with the 2010 edition
     */
    public static Incoterm of(String code) {
        try {
            return valueOf(code.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Refusal.of(PricingReason.UNKNOWN_TERM, "incoterm", code).because(e);
        }
    }
}
