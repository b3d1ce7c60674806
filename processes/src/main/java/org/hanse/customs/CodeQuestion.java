package org.hanse.customs;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A line of goods for which two codes are argued about.
 *
 * @param said the code that stands now
 * @param candidates both codes, with what each costs
 * @param difference between the duties of both, never below zero; null where a rate is not known
 * @param dualUse entry of Reg. (EU) 2021/821 annex I that such goods may fall under, or empty
 * @param source who says that both are argued about
 */
public record CodeQuestion(
        int lineNo,
        String product,
        String said,
        Money value,
        List<Candidate> candidates,
        @Nullable Money difference,
        String dualUse,
        String source,
        boolean sample) {

    public CodeQuestion {
        candidates = List.copyOf(candidates);
    }

    /**
     * One of both codes.
     *
     * @param rate of duty at the destination, a fraction of the value; null where the tariff does not know the code
     * @param duty on the goods' value, rounded once, HALF_UP; null as above
     */
    public record Candidate(
            String hsCode,
            @Nullable BigDecimal rate,
            @Nullable Money duty) {}
}
