package org.hanse.escrow;

import org.hanse.tax.Treatment;
import org.joda.money.Money;

/** How a part that leaves the escrow is divided: {@code gross = net + commission + vat}. */
record Shares(Money gross, Money commission, Money vat, Money net) {

    /** Commission and its VAT, each rounded once, are taken off the gross amount. */
    static Shares withCommission(Money gross, Money commission, Treatment treatment) {
        Money vat = treatment.on(commission);
        return new Shares(gross, commission, vat, gross.minus(commission).minus(vat));
    }

    /** As this, but so much less is paid out, at most all of it: commission and VAT stay. */
    Shares without(Money withheld) {
        Money less = withheld.isGreaterThan(net) ? net : withheld;
        return new Shares(gross.minus(less), commission, vat, net.minus(less));
    }

    /** Nothing is taken off. */
    static Shares whole(Money gross) {
        Money zero = Money.zero(gross.getCurrencyUnit());
        return new Shares(gross, zero, zero, gross);
    }
}
