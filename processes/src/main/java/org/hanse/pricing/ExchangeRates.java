package org.hanse.pricing;

/** The publisher of reference rates (ECB). Asked through the outbox only; rates come by {@link RatesPublished}. */
public interface ExchangeRates {

    /** The port's name at the outbox. */
    String PORT = "exchange-rates";

    /** The kind of message that asks for the day's rates; its content is a {@link RatesRequest}. */
    String FETCH = "fetch-rates";

    /** Fetches the newest rates. A publication already heard, by the hash of its bytes, is not told again. */
    void fetch(RatesRequest request);
}
