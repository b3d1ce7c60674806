package org.hanse.sourcing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.hanse.kernel.Allocation;
import org.hanse.kernel.UnitPrice;
import org.joda.money.Money;

/**
 * Spreads the total of a bid over the lines of the offer: line amounts by largest remainder in proportion to the opened
 * ones, and for each a unit price that gives exactly its amount again.
 */
final class AuctionedLines {

    /** Units that a price may be for, tried in this order. */
    private static final int[] BASES = {1, 100, 1_000, 10_000, 1_000_000};

    private static final int FEWEST_DECIMALS = 2;

    private AuctionedLines() {}

    /** The offer's lines at the total of the bid; they add up to it to the minor unit. */
    static List<QuotationLine> of(Rfq rfq, Quotation offer, Money total) {
        long[] weights = offer.lines().stream()
                .mapToLong(line -> line.amount().getAmountMinorLong())
                .toArray();
        List<Money> amounts = Allocation.split(total, weights);
        List<QuotationLine> lines = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            QuotationLine old = offer.lines().get(i);
            RfqLine asked = rfq.line(old.no());
            if (asked == null) {
                throw new IllegalStateException("Offer " + offer.id() + " prices line " + old.no() + ", not asked");
            }
            lines.add(new QuotationLine(old.no(), price(asked.quantity(), amounts.get(i)), amounts.get(i)));
        }
        return lines;
    }

    /** The price with the smallest base quantity and the fewest decimals that gives the amount exactly. */
    static UnitPrice price(BigDecimal quantity, Money amount) {
        for (int base : BASES) {
            for (int decimals = FEWEST_DECIMALS; decimals <= UnitPrice.MAX_DECIMALS; decimals++) {
                BigDecimal exact = amount.getAmount()
                        .multiply(BigDecimal.valueOf(base))
                        .divide(quantity, decimals, RoundingMode.HALF_UP);
                UnitPrice price = new UnitPrice(exact, base);
                if (price.lineAmount(quantity, amount.getCurrencyUnit()).equals(amount)) {
                    return price;
                }
            }
        }
        throw new IllegalStateException("No unit price gives " + amount + " for " + quantity);
    }
}
