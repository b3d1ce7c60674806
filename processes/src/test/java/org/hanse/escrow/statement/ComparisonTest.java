package org.hanse.escrow.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hanse.escrow.statement.Comparison.Booking;
import org.hanse.escrow.statement.Comparison.Entry;
import org.hanse.escrow.statement.Comparison.Pair;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How an entry of the bank finds our booking. */
class ComparisonTest {

    @Test
    void the_bank_s_reference_finds_the_booking_whatever_the_order() {
        List<Pair> pairs = Comparison.pair(
                List.of(entry(1, 500, "A", null), entry(2, -300, "B", null)),
                List.of(booking(11, -300, "B", null), booking(10, 500, "A", null)));
        assertThat(pairs).allMatch(Pair::agrees);
        assertThat(pairs)
                .extracting(pair -> pair.bookings().getFirst().transfer())
                .containsExactly(10L, 11L);
    }

    @Test
    void a_batch_in_one_line_finds_the_parts_that_we_booked_one_by_one() {
        Pair pair = Comparison.pair(
                        List.of(entry(1, 800, "A", null)),
                        List.of(booking(10, 500, "A#1", null), booking(11, 300, "A#2", null)))
                .getFirst();
        assertThat(pair.agrees()).isTrue();
        assertThat(pair.bookings()).hasSize(2);
    }

    @Test
    void a_payout_that_came_back_is_found_by_its_end_to_end_id_and_side() {
        List<Pair> pairs = Comparison.pair(
                List.of(entry(1, 300, "R", "E2E"), entry(2, -300, "D", "E2E")),
                List.of(booking(10, -300, "D", "E2E"), booking(11, 300, null, "E2E")));
        assertThat(pairs).allMatch(Pair::agrees);
        assertThat(pairs)
                .extracting(pair -> pair.bookings().getFirst().transfer())
                .containsExactly(11L, 10L);
    }

    @Test
    void a_second_line_with_the_same_reference_finds_nothing_more() {
        List<Pair> pairs = Comparison.pair(
                List.of(entry(1, 500, "A", null), entry(2, 500, "A", null)), List.of(booking(10, 500, "A", null)));
        assertThat(pairs.getFirst().agrees()).isTrue();
        assertThat(pairs.getLast().bookings()).isEmpty();
    }

    @Test
    void another_amount_and_another_sign_are_seen() {
        Pair amount = Comparison.pair(List.of(entry(1, 490, "A", null)), List.of(booking(10, 500, "A", null)))
                .getFirst();
        assertThat(amount.agrees()).isFalse();
        assertThat(amount.hasOtherSign()).isFalse();
        Pair sign = Comparison.pair(List.of(entry(1, -500, "A", null)), List.of(booking(10, 500, "A", null)))
                .getFirst();
        assertThat(sign.hasOtherSign()).isTrue();
    }

    private static Entry entry(int no, long minor, String reference, @Nullable String endToEndId) {
        return new Entry(no, minor, reference, endToEndId);
    }

    private static Booking booking(long transfer, long minor, @Nullable String reference, @Nullable String endToEndId) {
        return new Booking(transfer, minor, reference, endToEndId);
    }
}
