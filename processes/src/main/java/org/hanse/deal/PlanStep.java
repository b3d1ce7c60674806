package org.hanse.deal;

/**
 * A step of the payment plan.
 *
 * @param milestone {@link #DEPOSIT} (when the escrow is funded) or {@link #ACCEPTANCE} (when goods are accepted, by
 *     quantity)
 * @param percent whole percent of the deal's total
 */
public record PlanStep(String milestone, int percent) {

    /** Due when the escrow is funded. */
    public static final String DEPOSIT = "deposit";

    /** Due as goods are accepted, by accepted quantity. */
    public static final String ACCEPTANCE = "acceptance";

    /** The plan of a deal that names none. */
    public static final PlanStep ALL_ON_ACCEPTANCE = new PlanStep(ACCEPTANCE, 100);
}
