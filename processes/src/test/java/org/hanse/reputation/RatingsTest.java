package org.hanse.reputation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.hanse.deal.Trade;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.DealId;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.TestClock;
import org.hanse.kernel.database.HanseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HanseTest
class RatingsTest {

    @Autowired
    private Trade trade;

    @Autowired
    private Ratings ratings;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private CompanyId buyer;
    private CompanyId seller;

    @BeforeEach
    void two_companies_of_different_places() {
        buyer = trade.company("Travekran", null, "DE", "Lübeck", "Europe/Berlin", "de", "EUR");
        seller = trade.company("Haiyan", null, "CN", "Ningbo", "Asia/Shanghai", "zh-CN", "CNY");
    }

    @AfterEach
    void back_to_the_present() {
        ((TestClock) clock).reset();
    }

    @Test
    void a_rating_stays_sealed_until_the_other_side_has_spoken() {
        DealId deal = done(true);
        rate(buyer, deal, 5);
        assertThat(open(seller)).isEmpty();
        assertThat(trade.as(seller, "supplier", () -> ratings.mine(deal))).isEmpty();
        rate(seller, deal, 4);
        assertThat(open(seller)).extracting(OpenRating::stars).containsExactly(5);
        assertThat(standing(seller).score()).isEqualTo(new BigDecimal("4.27"));
        assertThat(standing(seller).ratings()).isEqualTo(1);
    }

    @Test
    void after_thirty_days_a_rating_opens_by_itself_and_no_more_are_taken() {
        DealId deal = done(true);
        rate(buyer, deal, 2);
        ((TestClock) clock).advance(Duration.ofDays(31));
        assertThat(open(seller)).hasSize(1);
        assertThatThrownBy(() -> rate(seller, deal, 1)).isInstanceOf(Refusal.class);
    }

    @Test
    void one_rating_a_side_and_only_of_deals_that_are_done() {
        DealId deal = done(true);
        rate(buyer, deal, 5);
        assertThatThrownBy(() -> rate(buyer, deal, 1)).isInstanceOf(Refusal.class);
        DealId open = trade.open(trade.castings(buyer, seller, true, List.of()));
        assertThatThrownBy(() -> rate(buyer, open, 5)).isInstanceOf(Refusal.class);
    }

    @Test
    void deals_without_escrow_are_read_but_not_counted_and_three_of_one_partner_are_enough() {
        DealId direct = done(false);
        rate(buyer, direct, 1);
        rate(seller, direct, 1);
        assertThat(standing(seller).score()).isEqualTo(new BigDecimal("4.20"));
        for (int i = 0; i < 4; i++) {
            DealId deal = done(true);
            rate(buyer, deal, 5);
            rate(seller, deal, 5);
        }
        assertThat(open(seller)).hasSize(5);
        assertThat(standing(seller).ratings()).isEqualTo(3);
        assertThat(standing(seller).deals()).isEqualTo(5);
    }

    private DealId done(boolean escrow) {
        DealId deal = trade.open(trade.castings(buyer, seller, escrow, List.of()));
        trade.arrange(() -> jdbc.sql("update deal.deal set state = 'closed', closed_at = ? where id = ?")
                .params(java.time.OffsetDateTime.now(clock), deal.value())
                .update());
        return deal;
    }

    private void rate(CompanyId company, DealId deal, int stars) {
        trade.as(company, "buyer", () -> {
            ratings.rate(deal, new RateDeal(stars, "as agreed"));
            return true;
        });
    }

    private List<OpenRating> open(CompanyId company) {
        return trade.arrange(() -> ratings.of(company));
    }

    private Standing standing(CompanyId company) {
        return trade.arrange(() -> ratings.standing(company));
    }
}
