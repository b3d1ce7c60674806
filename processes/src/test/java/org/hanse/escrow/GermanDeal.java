package org.hanse.escrow;

import java.util.List;
import java.util.UUID;
import org.hanse.deal.Trade;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.DealId;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** Deals of EUR 48,750.00 with a German supplier who has a verified account: the one of rules R4.3. */
@Component
public class GermanDeal {

    private final Trade trade;
    private final MoneyInTests money;
    private final Escrows escrows;

    GermanDeal(Trade trade, MoneyInTests money, Escrows escrows) {
        this.trade = trade;
        this.money = money;
        this.escrows = escrows;
    }

    /** Opened, not yet paid. */
    public DealId open() {
        CompanyId supplier = trade.company("Motoren Nord", null, "DE", "Kiel", "Europe/Berlin", "de", "EUR");
        money.verifiedAccount(supplier, "NL91ABNA0417164300");
        DealId deal = trade.open(trade.castings(trade.aBuyer(), supplier, true, List.of()));
        money.arrange(() -> {
            escrows.open(deal);
            return true;
        });
        return deal;
    }

    /** Asks for a release and runs it as far as it goes without people. */
    public Payment release(DealId deal, String key, String gross) {
        money.arrange(() -> {
            escrows.requestRelease(deal, key, eur(gross), "accepted");
            return true;
        });
        money.runPayments(deal);
        return money.payments(deal).stream()
                .filter(payment -> payment.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** Sets an amount aside. */
    void hold(DealId deal, UUID claim, String amount) {
        money.arrange(() -> {
            escrows.holdClaim(deal, claim, eur(amount));
            return true;
        });
    }

    /** Settles a claim. */
    void settle(DealId deal, UUID claim, String buyer, String supplier) {
        settle(deal, claim, buyer, supplier, "0.00");
    }

    /** As above, with what the supplier bears of a fee. */
    void settle(DealId deal, UUID claim, String buyer, String supplier, String fee) {
        money.arrange(() -> {
            escrows.settleClaim(deal, claim, eur(buyer), eur(supplier), eur(fee));
            return true;
        });
    }

    /** What was posted after so many entries. */
    List<String> since(DealId deal, int from) {
        List<String> all = money.postings(deal);
        return all.subList(from, all.size());
    }

    Position position(DealId deal) {
        return money.arrange(() -> escrows.position(deal));
    }

    /** The last payment of the deal. */
    Payment payment(DealId deal) {
        return money.payments(deal).getLast();
    }

    static Money eur(String amount) {
        return Money.parse("EUR " + amount);
    }
}
