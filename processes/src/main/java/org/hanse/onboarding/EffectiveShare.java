package org.hanse.onboarding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a person holds of a company through chains of companies: multiplied along each chain, added over the chains. For
 * beneficial owners only; blocked owners are counted otherwise.
 */
final class EffectiveShare {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal QUARTER = new BigDecimal(25);

    /** From this day on 25 % is enough (Reg. (EU) 2024/1624 art. 52); before, it had to be more (Dir. (EU) 2015/849). */
    private static final LocalDate QUARTER_IS_ENOUGH = LocalDate.of(2027, 7, 10);

    private EffectiveShare() {}

    /** In percent; each chain lists its shares in percent from the person down to the company. */
    static BigDecimal of(List<List<BigDecimal>> chains) {
        return chains.stream().map(EffectiveShare::alongChain).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether a share makes its holder a beneficial owner on the day. */
    static boolean makesOwner(BigDecimal percent, LocalDate on) {
        int compared = percent.compareTo(QUARTER);
        return on.isBefore(QUARTER_IS_ENOUGH) ? compared > 0 : compared >= 0;
    }

    private static BigDecimal alongChain(List<BigDecimal> shares) {
        return shares.stream()
                .reduce(HUNDRED, (whole, share) -> whole.multiply(share).divide(HUNDRED));
    }
}
