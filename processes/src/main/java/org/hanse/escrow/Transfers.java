package org.hanse.escrow;

/** Kinds of transfer that escrow posts; people read each through the key {@code escrow.transfer.<kind>}. */
final class Transfers {

    static final String CREDIT_BOOKED = "CREDIT_BOOKED";
    static final String CREDIT_SUSPENDED = "CREDIT_SUSPENDED";
    static final String CREDIT_ASSIGNED = "CREDIT_ASSIGNED";
    static final String CREDIT_GIVEN_BACK = "CREDIT_GIVEN_BACK";
    static final String FUNDED = "FUNDED";
    static final String OVERPAID = "OVERPAID";
    static final String RELEASED = "RELEASED";
    static final String CLAIM_HELD = "CLAIM_HELD";
    static final String CLAIM_SETTLED = "CLAIM_SETTLED";
    static final String REFUND_DUE = "REFUND_DUE";
    static final String CHANGE_REFUND = "CHANGE_REFUND";
    static final String PAYOUT_SENT = "PAYOUT_SENT";
    static final String PAYOUT_BOOKED = "PAYOUT_BOOKED";
    static final String PAYOUT_REJECTED = "PAYOUT_REJECTED";
    static final String PAYOUT_RETURNED = "PAYOUT_RETURNED";
    static final String FUNDING_RETURNED = "FUNDING_RETURNED";
    static final String FUNDING_RETURNED_LATE = "FUNDING_RETURNED_LATE";
    static final String SWEPT = "SWEPT";

    private Transfers() {}
}
