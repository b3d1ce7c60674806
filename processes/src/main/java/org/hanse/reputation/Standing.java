package org.hanse.reputation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A company's record.
 *
 * @param score Bayesian average of the ratings that count, to two decimals
 * @param ratings how many count
 * @param deals deals done as seller
 * @param shipments shipments arrived
 * @param onTime of these, arrived by the day required
 * @param disputed deals with a dispute
 * @param lost disputes in which the buyer got half or more
 * @param onTimeBound lower bound of the share in time, from 0 to 1; null where nothing was shipped
 * @param goodBound lower bound of the share of deals free of disputes; null where there is none
 * @param level from score and share together
 */
public record Standing(
        BigDecimal score,
        int ratings,
        long deals,
        long shipments,
        long onTime,
        long disputed,
        long lost,
        @Nullable Double onTimeBound,
        @Nullable Double goodBound,
        Level level) {}
