package org.hanse.sourcing.auction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.hanse.sourcing.AuctionSight;
import org.junit.jupiter.api.Test;

/** R9.3, English reverse auction: start 75,000.00, decrement 250.00, end 14:00:00, bid by bid to the cent and millisecond. */
class EnglishAuctionTest {

    private final Table table =
            Table.english(AuctionSight.BEST_PRICE, "0.00", "0.00", "0.00").allJoin();

    @Test
    void the_example_of_the_trade_rules_bid_by_bid() {
        taken(table.bid("13:40:00", "A", "74000.00"));
        assertThat(table.ranking()).isEqualTo("A 74000.00");

        refused(table.bid("13:45:10", "B", "73900.00"), AuctionReason.NOT_LOW_ENOUGH, "EUR 73750.00");
        taken(table.bid("13:46:00", "B", "73750.00"));
        assertThat(table.ranking()).isEqualTo("B 73750.00, A 74000.00");

        taken(table.floor("13:50:00", "C", "72000.00"));
        assertThat(table.ranking()).isEqualTo("C 73500.00, B 73750.00, A 74000.00");

        taken(table.bid("13:55:00", "A", "73250.00"));
        assertThat(table.ranking()).isEqualTo("C 73000.00, A 73250.00, B 73750.00");
        assertThat(table.state().endsAt()).isEqualTo(Table.at("14:00:00"));

        taken(table.bid("13:58:30", "B", "72300.00"));
        assertThat(table.ranking()).isEqualTo("C 72050.00, B 72300.00, A 73250.00");
        assertThat(table.state().endsAt()).isEqualTo(Table.at("14:01:30"));

        taken(table.bid("14:00:50", "B", "71800.00"));
        assertThat(table.ranking()).isEqualTo("B 71800.00, C 72050.00, A 73250.00");
        assertThat(table.state().endsAt()).isEqualTo(Table.at("14:03:50"));

        refused(table.bid("14:03:50", "A", "71500.00"), AuctionReason.LATE);
        assertThat(table.winner()).isEqualTo("B");
        assertThat(table.ranking()).isEqualTo("B 71800.00, C 72050.00, A 73250.00");
        assertThat(table.state().extensions()).isEqualTo(2);
        assertThat(table.state().results()).containsOnlyKeys(table.id("A"), table.id("B"), table.id("C"));
        assertThat(table.replayed()).isEqualTo(table.state());
    }

    @Test
    void the_last_millisecond_counts_and_the_end_itself_does_not() {
        taken(table.bid("13:59:59.999", "A", "74000.00"));
        assertThat(table.state().endsAt()).isEqualTo(Table.at("14:02:59.999"));
        refused(table.bid("14:02:59.999", "B", "73000.00"), AuctionReason.LATE);
        assertThat(table.winner()).isEqualTo("A");
    }

    @Test
    void a_bid_just_outside_the_last_three_minutes_moves_nothing() {
        taken(table.bid("13:57:00", "A", "74000.00"));
        assertThat(table.state().extensions()).isZero();
        taken(table.bid("13:57:00.001", "B", "73000.00"));
        assertThat(table.state().endsAt()).isEqualTo(Table.at("14:00:00.001"));
        assertThat(table.state().extensions()).isEqualTo(1);
    }

    @Test
    void after_ten_extensions_the_end_stays() {
        int price = 74000;
        for (int bid = 0; bid < 10; bid++) {
            String time = Table.at("13:59:00")
                    .plus(Duration.ofMinutes(2L * bid))
                    .toString()
                    .substring(11, 19);
            taken(table.bid(time, bid % 2 == 0 ? "A" : "B", price + ".00"));
            price -= 250;
        }
        assertThat(table.state().extensions()).isEqualTo(10);
        assertThat(table.state().endsAt()).isEqualTo(Table.at("14:20:00"));
        taken(table.bid("14:19:59", "A", price + ".00"));
        assertThat(table.state().endsAt()).isEqualTo(Table.at("14:20:00"));
        assertThat(table.until("14:20:00").winner()).isEqualTo("A");
    }

    @Test
    void of_equal_floors_the_earlier_stored_wins_whatever_the_side_of_the_decrement() {
        for (String first : new String[] {"74000.00", "73750.00", "73800.00"}) {
            Table duel = Table.english(AuctionSight.BEST_PRICE, "0.00", "0.00", "0.00")
                    .allJoin();
            taken(duel.bid("13:40:00", "A", first));
            taken(duel.floor("13:41:00", "B", "72000.00"));
            taken(duel.floor("13:42:00", "C", "72000.00"));
            assertThat(duel.state().leader()).contains(duel.id("B"));
            assertThat(duel.standing("B")).isEqualTo("72000.00");
            assertThat(duel.standing("C")).isEqualTo("72250.00");
            refused(duel.bid("13:43:00", "C", "72000.00"), AuctionReason.NOT_LOW_ENOUGH, "EUR 71750.00");
        }
    }

    @Test
    void the_lower_of_two_floors_wins_a_decrement_below_the_other() {
        taken(table.floor("13:41:00", "B", "70000.00"));
        assertThat(table.ranking()).isEqualTo("B 75000.00");
        taken(table.floor("13:42:00", "C", "71000.00"));
        assertThat(table.ranking()).isEqualTo("B 70750.00, C 71000.00");
        taken(table.floor("13:43:00", "A", "69000.00"));
        assertThat(table.ranking()).isEqualTo("A 69750.00, B 70000.00, C 71000.00");
    }

    @Test
    void floors_less_than_a_decrement_apart_end_at_the_lower_one() {
        taken(table.floor("13:41:00", "B", "72100.00"));
        taken(table.floor("13:42:00", "C", "72000.00"));
        assertThat(table.ranking()).isEqualTo("C 72000.00, B 72250.00");
    }

    @Test
    void floors_stored_before_the_start_meet_at_the_start() {
        taken(table.floor("13:00:00", "A", "73000.00"));
        taken(table.floor("13:01:00", "B", "72000.00"));
        taken(table.floor("13:02:00", "C", "74000.00"));
        assertThat(table.ranking()).isEmpty();
        table.until("13:30:00");
        assertThat(table.ranking()).isEqualTo("B 72750.00, A 73000.00, C 74000.00");
        assertThat(table.log().getLast().at()).isEqualTo(Table.START);
    }

    @Test
    void who_leads_improves_the_own_floor_and_not_the_own_bid() {
        taken(table.bid("13:40:00", "A", "74000.00"));
        refused(table.bid("13:41:00", "A", "73000.00"), AuctionReason.YOU_LEAD);
        refused(table.floor("13:42:00", "A", "74000.01"), AuctionReason.FLOOR_ABOVE_BID, "EUR 74000.00");
        taken(table.floor("13:43:00", "A", "73000.00"));
        assertThat(table.ranking()).isEqualTo("A 74000.00");
        taken(table.floor("13:44:00", "A", "72500.00"));
        taken(table.bid("13:45:00", "B", "73500.00"));
        assertThat(table.ranking()).isEqualTo("A 73250.00, B 73500.00");
    }

    @Test
    void a_slip_of_the_finger_is_asked_about_once() {
        refused(
                table.bid("13:40:00", "A", "7400.00"),
                AuctionReason.SURPRISINGLY_LOW,
                "EUR 7400.00",
                "20",
                "EUR 75000.00");
        taken(table.bid("13:40:10", "A", "60000.00"));
        refused(
                table.bid("13:40:20", "B", "47799.99"),
                AuctionReason.SURPRISINGLY_LOW,
                "EUR 47799.99",
                "20",
                "EUR 59750.00");
        taken(table.bid("13:40:25", "B", "47800.00"));
        taken(table.sureBid("13:40:30", "A", "12000.00"));
        assertThat(table.ranking()).isEqualTo("A 12000.00, B 47800.00");
        refused(
                table.floor("13:40:40", "B", "1000.00"),
                AuctionReason.SURPRISINGLY_LOW,
                "EUR 1000.00",
                "20",
                "EUR 11750.00");
    }

    @Test
    void with_the_rank_alone_the_question_is_held_against_what_the_bidder_knows() {
        Table blind = Table.english(AuctionSight.RANK_ONLY, "0.00", "0.00").allJoin();
        taken(blind.sureBid("13:40:00", "A", "30000.00"));
        refused(
                blind.bid("13:41:00", "B", "29000.00"),
                AuctionReason.SURPRISINGLY_LOW,
                "EUR 29000.00",
                "20",
                "EUR 75000.00");
        refused(blind.bid("13:42:00", "B", "59999.99"), AuctionReason.NOT_LEADING);
        taken(blind.sureBid("13:43:00", "B", "29000.00"));
        taken(blind.bid("13:44:00", "A", "24000.00"));
    }

    @Test
    void a_floor_that_was_taken_back_bids_no_more_and_its_bid_stands() {
        taken(table.floor("13:40:00", "A", "70000.00"));
        taken(table.act("13:41:00", new AuctionAct.RemoveFloor(table.id("A"))));
        taken(table.act("13:41:30", new AuctionAct.RemoveFloor(table.id("A"))));
        taken(table.bid("13:42:00", "B", "74000.00"));
        assertThat(table.ranking()).isEqualTo("B 74000.00, A 75000.00");
        assertThat(table.replayed()).isEqualTo(table.state());
        refused(
                Table.japanese("0.00").allJoin().act("13:30:00", new AuctionAct.RemoveFloor(table.id("A"))),
                AuctionReason.NOT_IN_THIS_KIND);
    }

    @Test
    void the_first_bid_may_be_the_start_price_and_not_a_cent_more() {
        refused(table.bid("13:40:00", "A", "75000.01"), AuctionReason.ABOVE_START, "EUR 75000.00");
        taken(table.bid("13:40:01", "A", "75000.00"));
    }

    @Test
    void before_the_start_and_without_the_rules_accepted_nobody_bids() {
        Table fresh = Table.english(AuctionSight.BEST_PRICE, "0.00", "0.00");
        fresh.joins("A");
        refused(fresh.bid("13:29:59.999", "A", "74000.00"), AuctionReason.NOT_STARTED);
        refused(fresh.bid("13:40:00", "B", "74000.00"), AuctionReason.NOT_JOINED);
        fresh.joins("B");
        taken(fresh.bid("13:41:00", "B", "74000.00"));
    }

    @Test
    void where_only_the_rank_is_shown_a_refusal_says_no_price() {
        Table blind = Table.english(AuctionSight.RANK_ONLY, "0.00", "0.00").allJoin();
        taken(blind.bid("13:40:00", "A", "74000.00"));
        refused(blind.bid("13:41:00", "B", "74000.00"), AuctionReason.NOT_LEADING);
    }

    @Test
    void with_landed_ranking_the_addend_decides_and_each_bids_the_own_price() {
        Table landed =
                Table.english(AuctionSight.BEST_PRICE, "5000.00", "1000.00").allJoin();
        taken(landed.bid("13:40:00", "A", "69000.00"));
        refused(landed.bid("13:41:00", "B", "72750.01"), AuctionReason.NOT_LOW_ENOUGH, "EUR 72750.00");
        taken(landed.bid("13:42:00", "B", "72750.00"));
        assertThat(landed.ranking()).isEqualTo("B 72750.00, A 69000.00");
        taken(landed.floor("13:43:00", "A", "68000.00"));
        assertThat(landed.ranking()).isEqualTo("A 68500.00, B 72750.00");
    }

    @Test
    void nobody_came_and_nobody_bid_end_without_a_winner() {
        Table empty = Table.english(AuctionSight.BEST_PRICE, "0.00").until("14:00:00");
        assertThat(empty.log()).containsExactly(new AuctionEvent.Closed(Table.START, null, CloseReason.NOBODY_CAME));
        assertThat(table.until("14:00:00").winner()).isEqualTo("nobody");
        assertThat(table.state().results()).isEmpty();
    }

    static void taken(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Taken.class);
    }

    static void refused(Verdict verdict, AuctionReason reason, String... arguments) {
        assertThat(verdict).isInstanceOfSatisfying(Verdict.Refused.class, no -> {
            assertThat(no.reason()).isEqualTo(reason);
            if (arguments.length > 0) {
                assertThat(no.arguments()).extracting(Object::toString).containsExactly(arguments);
            }
            if (reason == AuctionReason.NOT_LEADING) {
                assertThat(no.arguments()).isEmpty();
            }
        });
    }
}
