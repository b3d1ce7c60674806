package org.hanse.deal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.hanse.kernel.Currencies;
import org.joda.money.Money;

/** Which part of the money the payment plan leaves for acceptance; deposit and acceptance together are the total. */
record PlanShare(int acceptancePercent) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    static PlanShare of(List<PlanStep> plan) {
        return new PlanShare(plan.stream()
                .filter(step -> step.milestone().equals(PlanStep.ACCEPTANCE))
                .mapToInt(PlanStep::percent)
                .sum());
    }

    /** The part of an amount due at acceptance, rounded HALF_UP to the minor unit. */
    Money due(Money amount) {
        BigDecimal exact = amount.getAmount()
                .multiply(BigDecimal.valueOf(acceptancePercent))
                .divide(HUNDRED, amount.getScale() + 2, RoundingMode.UNNECESSARY);
        return Currencies.round(amount.getCurrencyUnit(), exact);
    }

    /** What is due as a deposit out of the total; zero where the plan has none. */
    Money deposit(Money total) {
        return total.minus(due(total));
    }
}
