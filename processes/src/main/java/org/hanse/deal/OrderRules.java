package org.hanse.deal;

import java.util.HashSet;
import java.util.Set;
import org.hanse.kernel.Refusal;
import org.joda.money.Money;

/** What an order has to be before a deal is opened on it. */
final class OrderRules {

    private static final Set<String> MILESTONES = Set.of(PlanStep.DEPOSIT, PlanStep.ACCEPTANCE);
    private static final int WHOLE = 100;

    private OrderRules() {}

    static void check(OpenDeal order) {
        if (order.buyer().equals(order.seller())) {
            throw Refusal.of(DealReason.BUYER_IS_SELLER, "seller");
        }
        checkLines(order);
        checkPlan(order);
    }

    private static void checkLines(OpenDeal order) {
        Money sum = Money.zero(order.total().getCurrencyUnit());
        int no = 0;
        for (OrderLine line : order.lines()) {
            if (line.no() != ++no) {
                throw Refusal.of(DealReason.LINES_NOT_NUMBERED, "lines");
            }
            Money total = line.total();
            if (!total.isSameCurrency(sum)) {
                throw Refusal.of(DealReason.TOTAL_WRONG, "total");
            }
            if (!total.isEqual(line.price().lineAmount(line.quantity(), total.getCurrencyUnit()))) {
                throw Refusal.of(DealReason.LINE_TOTAL_WRONG, "lines[" + (no - 1) + "].total", no);
            }
            sum = sum.plus(total);
        }
        if (no == 0) {
            throw Refusal.of(DealReason.LINES_NOT_NUMBERED, "lines");
        }
        if (!sum.isEqual(order.total())) {
            throw Refusal.of(DealReason.TOTAL_WRONG, "total");
        }
    }

    private static void checkPlan(OpenDeal order) {
        Set<String> seen = new HashSet<>();
        int percent = 0;
        for (PlanStep step : order.plan()) {
            if (!MILESTONES.contains(step.milestone()) || !seen.add(step.milestone()) || step.percent() < 1) {
                throw Refusal.of(DealReason.PLAN_WRONG, "plan");
            }
            percent += step.percent();
        }
        if (percent != WHOLE) {
            throw Refusal.of(DealReason.PLAN_WRONG, "plan");
        }
    }
}
