package org.hanse.pricing;

/** Who bears an element of cost under an Incoterm. */
public enum Payer {
    /** The seller: it is in the price. */
    SELLER,
    /** The buyer: it comes on top of the price. */
    BUYER,
    /** The seller only if his contract of carriage includes it, else the buyer. */
    SELLER_IF_IN_CARRIAGE,
    /** Nobody is obliged to; whoever bears the transit risk insures for himself. */
    NOBODY
}
