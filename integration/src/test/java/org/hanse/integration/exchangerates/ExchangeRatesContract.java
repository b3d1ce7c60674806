package org.hanse.integration.exchangerates;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.UUID;
import org.hanse.integration.PortContract;
import org.hanse.integration.sandbox.Fault;
import org.hanse.pricing.ExchangeRates;
import org.hanse.pricing.RatesRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the wire to a publisher of reference rates keeps: each publication is told once, for its own day. */
abstract class ExchangeRatesContract extends PortContract {

    private final String key = UUID.randomUUID().toString();

    /** The schedule asks by itself after the start. */
    @BeforeEach
    void the_first_has_come() {
        soonSo(() -> !heard.rates.isEmpty());
    }

    @Test
    void rates_come_by_themselves_after_the_start() {
        assertThat(heard.rates.getFirst().perEuro()).containsEntry("CNY", new BigDecimal("7.8120"));
    }

    /** The same edition fetched again. */
    @Override
    protected void saidTwice() {
        int before = heard.rates.size();
        fetch();
        fetched();
        andStays(() -> assertThat(heard.rates).hasSize(before));
    }

    /** The rates of an earlier day after those of a later one: they stand for their own day. */
    @Override
    protected void outOfOrder() {
        wrong(Fault.OUT_OF_ORDER, 1);
        fetch();
        soon(() -> assertThat(heard.rates)
                .anySatisfy(rates -> assertThat(rates.day().plusWeeks(1))
                        .isEqualTo(heard.rates.getFirst().day())));
    }

    @Override
    protected void unreadable() {
        int before = heard.rates.size();
        wrong(Fault.MALFORMED, 1);
        fetch();
        fetched();
        soon(() -> assertThat(openLetters())
                .anySatisfy(letter -> assertThat(letter.counterpart()).isEqualTo(ExchangeRates.PORT)));
        assertThat(heard.rates).hasSize(before);
    }

    @Override
    protected void noAnswer() {
        wrong(Fault.TIMEOUT, 1);
        fetch();
        deliveredAtLast(ExchangeRates.PORT, key);
    }

    @Override
    protected void refused() {
        wrong(Fault.REJECT, 1);
        fetch();
        givenUpAtOnce(ExchangeRates.PORT, key, "HTTP 403");
    }

    private void fetch() {
        teller.tell(ExchangeRates.PORT, ExchangeRates.FETCH, key, new RatesRequest("ECB"));
    }

    private void fetched() {
        soon(() -> assertThat(fate(ExchangeRates.PORT, key).state()).isEqualTo("delivered"));
    }
}
