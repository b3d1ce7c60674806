package org.hanse.sourcing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.hanse.deal.OpenDeal;
import org.hanse.deal.OrderLine;
import org.hanse.deal.PlanStep;
import org.hanse.kernel.Currencies;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.UnitPrice;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** Writes the order that an awarded offer turns into; the figures are the offer's, unchanged. */
@Component
class AwardOrders {

    private static final String PIECE = "C62";

    private final QuotationDetailRows details;

    AwardOrders(QuotationDetailRows details) {
        this.details = details;
    }

    /** What is committed by ordering these lines: their amounts and all one-off charges, in the offer's currency. */
    static Money committed(Quotation offer, List<Integer> ordered) {
        return offer.lines().stream()
                .filter(line -> ordered.contains(line.no()))
                .map(QuotationLine::amount)
                .reduce(Money.zero(offer.total().getCurrencyUnit()), Money::plus)
                .plus(offer.charges());
    }

    /** Refuses an order of some lines that stays below the supplier's least order. */
    void requireMinimum(Comparison.Column column, List<Integer> lines) {
        Quotation offer = column.offer();
        BigDecimal least = details.of(offer.id()).minimumValue();
        Money goods = committed(offer, lines).minus(offer.charges());
        if (least != null && goods.getAmount().compareTo(least) < 0) {
            Money minimum = Currencies.amount(goods.getCurrencyUnit().getCode(), least.toPlainString());
            throw new Refusal(SourcingReason.BELOW_MINIMUM, column.supplier().name(), minimum, goods);
        }
    }

    /** The order of some lines of an offer. */
    OpenDeal order(Rfq rfq, Quotation offer, List<Integer> ordered) {
        List<OrderLine> lines = new ArrayList<>();
        for (QuotationLine priced : offer.lines()) {
            if (!ordered.contains(priced.no())) {
                continue;
            }
            RfqLine asked = requireNonNull(rfq.line(priced.no()));
            lines.add(new OrderLine(
                    lines.size() + 1,
                    asked.product(),
                    asked.hsCode(),
                    asked.quantity(),
                    asked.unit(),
                    priced.price(),
                    priced.amount(),
                    offer.origin()));
        }
        Money total = committed(offer, ordered);
        if (offer.charges().isPositive()) {
            lines.add(charge(offer, lines.size() + 1));
        }
        return new OpenDeal(
                rfq.buyer(),
                offer.supplier(),
                rfq.id(),
                rfq.reference(),
                lines,
                total,
                offer.incoterm(),
                offer.place(),
                rfq.needBy(),
                rfq.deliverTo(),
                rfq.escrow(),
                plan(rfq));
    }

    private static OrderLine charge(Quotation offer, int no) {
        String name = offer.chargesFor().isBlank() ? "One-off charges" : offer.chargesFor();
        UnitPrice price = new UnitPrice(offer.charges().getAmount(), 1);
        return new OrderLine(no, name, null, BigDecimal.ONE, PIECE, price, offer.charges(), null);
    }

    private static List<PlanStep> plan(Rfq rfq) {
        return "escrow-30-70".equals(rfq.payment())
                ? List.of(new PlanStep(PlanStep.DEPOSIT, 30), new PlanStep(PlanStep.ACCEPTANCE, 70))
                : List.of();
    }
}
