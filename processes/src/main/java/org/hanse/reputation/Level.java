package org.hanse.reputation;

import java.math.BigDecimal;

/** The level of a supplier: both the average and the share of good deals have to hold (rules section 11). */
public enum Level {
    BRONZE("0", 0, 0),
    SILVER("4.30", 0.70, 5),
    GOLD("4.50", 0.85, 10),
    PLATINUM("4.70", 0.92, 15);

    private final BigDecimal score;
    private final double share;
    private final int commissionDiscount;

    Level(String score, double share, int commissionDiscount) {
        this.score = new BigDecimal(score);
        this.share = share;
        this.commissionDiscount = commissionDiscount;
    }

    /** The highest level whose two conditions hold. */
    public static Level of(BigDecimal score, double shareLowerBound) {
        Level reached = BRONZE;
        for (Level level : values()) {
            if (score.compareTo(level.score) >= 0 && shareLowerBound >= level.share) {
                reached = level;
            }
        }
        return reached;
    }

    /** What is taken off the commission, in percent of the commission. */
    public int commissionDiscount() {
        return commissionDiscount;
    }
}
