package org.hanse.pricing;

/** Hears of new rates. Called by the Hear lane inside one transaction as the system actor {@code messaging}. */
public interface RatesPublished {

    /** The rates of one day came in. */
    void published(DailyRates rates);
}
