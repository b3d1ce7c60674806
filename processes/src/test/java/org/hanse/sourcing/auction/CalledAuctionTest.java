package org.hanse.sourcing.auction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hanse.sourcing.auction.EnglishAuctionTest.refused;
import static org.hanse.sourcing.auction.EnglishAuctionTest.taken;

import org.junit.jupiter.api.Test;

/** R9.3, Japanese, Dutch and rotating auctions: time moves the price by elapsed steps, whoever looks at it when. */
class CalledAuctionTest {

    @Test
    void the_japanese_example_of_the_trade_rules() {
        Table table = Table.japanese("0.00", "0.00", "0.00").allJoin();
        for (int round = 1; round <= 2; round++) {
            for (String one : new String[] {"A", "B", "C"}) {
                taken(table.confirm(round == 1 ? "13:30:20" : "13:32:20", one, round));
            }
        }
        taken(table.confirm("13:34:20", "B", 3));
        taken(table.confirm("13:34:30", "C", 3));
        refused(table.confirm("13:36:10", "A", 4), AuctionReason.OUT);
        taken(table.confirm("13:36:20", "C", 4));
        taken(table.confirm("13:36:30", "B", 4));
        taken(table.confirm("13:39:59.999", "B", 5));
        table.until("13:40:00");
        assertThat(table.winner()).isEqualTo("B");
        assertThat(table.ranking()).isEqualTo("B 73000.00, C 73500.00, A 74500.00");
        assertThat(table.state().closed())
                .isEqualTo(new AuctionEvent.Closed(Table.at("13:40:00"), table.id("B"), CloseReason.ONE_LEFT));
        assertThat(table.replayed()).isEqualTo(table.state());
    }

    @Test
    void where_nobody_confirms_the_earliest_of_the_round_before_wins() {
        Table table = Table.japanese("0.00", "0.00", "0.00").allJoin();
        taken(table.confirm("13:30:30", "C", 1));
        taken(table.confirm("13:30:31", "A", 1));
        table.until("18:00:00");
        assertThat(table.winner()).isEqualTo("C");
        assertThat(table.ranking()).isEqualTo("C 75000.00, A 75000.00");
        assertThat(table.state().closed())
                .isEqualTo(new AuctionEvent.Closed(Table.at("13:34:00"), table.id("C"), CloseReason.NOBODY_LEFT));
    }

    @Test
    void a_confirmation_at_the_rounds_end_belongs_to_the_next_round_and_is_refused() {
        Table table = Table.japanese("0.00", "0.00").allJoin();
        taken(table.confirm("13:30:30", "A", 1));
        taken(table.confirm("13:30:31", "B", 1));
        refused(table.confirm("13:32:00", "A", 1), AuctionReason.NOT_THIS_ROUND, "2");
        taken(table.confirm("13:32:00", "A", 2));
        taken(table.confirm("13:32:01", "A", 2));
        assertThat(table.until("13:34:00").winner()).isEqualTo("A");
    }

    @Test
    void the_called_price_is_each_bidders_own_where_the_landed_cost_ranks() {
        Table table = Table.japanese("1000.00", "0.00").allJoin();
        taken(table.confirm("13:30:30", "A", 1));
        taken(table.confirm("13:30:31", "B", 1));
        assertThat(table.ranking()).isEqualTo("A 74000.00, B 75000.00");
    }

    @Test
    void who_has_not_accepted_before_a_japanese_auction_stays_out() {
        Table table = Table.japanese("0.00", "0.00").joins("A").until("13:30:00");
        assertThat(Conduct.join(table.state(), table.id("B"), Table.at("13:30:01")))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class, no -> assertThat(no.reason()).isEqualTo(AuctionReason.TOO_LATE_TO_JOIN));
        taken(table.confirm("13:30:30", "A", 1));
        assertThat(table.until("13:32:00").winner()).isEqualTo("A");
    }

    @Test
    void the_dutch_example_of_the_trade_rules() {
        Table table = Table.dutch("80000.00", "0.00", "0.00").allJoin();
        table.until("13:38:29.999");
        assertThat(table.state().rota().round()).isEqualTo(17);
        taken(table.confirm("13:38:30", "B", 18));
        assertThat(table.winner()).isEqualTo("B");
        assertThat(table.ranking()).isEqualTo("B 68500.00");
        refused(table.confirm("13:38:30.001", "A", 18), AuctionReason.LATE);
        assertThat(table.replayed()).isEqualTo(table.state());
    }

    @Test
    void a_dutch_price_stops_at_its_limit() {
        Table table = Table.dutch("61000.00", "0.00").allJoin();
        refused(table.confirm("13:30:10", "A", 2), AuctionReason.NOT_THIS_ROUND);
        table.until("13:31:29.999");
        assertThat(table.winner()).isEqualTo("running");
        table.until("20:00:00");
        assertThat(table.state().closed())
                .isEqualTo(new AuctionEvent.Closed(Table.at("13:31:30"), null, CloseReason.LIMIT_REACHED));
    }

    @Test
    void who_saw_an_earlier_dutch_step_gets_the_price_of_the_servers_time() {
        Table table = Table.dutch("80000.00", "2000.00").allJoin();
        taken(table.confirm("13:30:30", "A", 1));
        assertThat(table.ranking()).isEqualTo("A 58500.00");
    }

    @Test
    void turns_rotate_the_dearest_first_and_the_cheapest_answers_last() {
        Table table = Table.rotating(2, "0.00", "0.00", "0.00").allJoin();
        refused(table.bid("13:30:00", "C", "72000.00"), AuctionReason.NOT_YOUR_TURN);
        refused(table.bid("13:30:00", "A", "72900.01"), AuctionReason.NOT_LOW_ENOUGH, "EUR 72900.00");
        taken(table.bid("13:30:10", "A", "72500.00"));
        refused(table.bid("13:30:20", "A", "72000.00"), AuctionReason.TURN_USED);
        taken(table.bid("13:34:00", "C", "72000.00"));
        // The second round begins with B, who is the dearest now.
        taken(table.bid("13:36:00", "B", "71900.00"));
        taken(table.bid("13:38:30", "A", "71000.00"));
        taken(table.bid("13:41:59.999", "C", "70000.00"));
        table.until("13:42:00");
        assertThat(table.winner()).isEqualTo("C");
        assertThat(table.ranking()).isEqualTo("C 70000.00, A 71000.00, B 71900.00");
        assertThat(table.state().closed())
                .isEqualTo(new AuctionEvent.Closed(Table.at("13:42:00"), table.id("C"), CloseReason.ROUNDS_OVER));
        assertThat(table.replayed()).isEqualTo(table.state());
    }

    @Test
    void the_landed_cost_gives_the_order_of_turns() {
        Table table = Table.rotating(1, "0.00", "3000.00").allJoin();
        // A stands at 75,000; B at 74,000 and 3,000 to the door, so B is the dearer one.
        refused(table.bid("13:30:00", "A", "70000.00"), AuctionReason.NOT_YOUR_TURN);
        taken(table.bid("13:30:00", "B", "71900.00"));
        assertThat(table.ranking()).isEqualTo("B 71900.00, A 75000.00");
    }

    @Test
    void where_every_turn_passes_nobody_has_bid() {
        Table table = Table.rotating(3, "0.00", "0.00").allJoin().until("23:00:00");
        assertThat(table.winner()).isEqualTo("nobody");
        assertThat(table.state().results()).isEmpty();
        assertThat(table.log().getLast().at()).isEqualTo(Table.at("13:42:00"));
    }
}
