package org.hanse.escrow.statement;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds to each entry of the bank the booking of ours: by the bank's reference; by the reference of a whole batch, whose
 * parts we have booked one by one ({@code B4711#1}); else by the end-to-end id and side. A pure function: it decides
 * nothing about what is left over.
 */
final class Comparison {

    private final Map<String, Deque<Booking>> byReference = new HashMap<>();
    private final Map<String, List<Booking>> byBatch = new HashMap<>();
    private final Map<String, Deque<Booking>> byEndToEndId = new HashMap<>();

    private Comparison(List<Booking> bookings) {
        for (Booking booking : bookings) {
            String reference = booking.reference();
            if (reference != null) {
                byReference
                        .computeIfAbsent(reference, key -> new ArrayDeque<>())
                        .add(booking);
                int part = reference.lastIndexOf('#');
                if (part > 0) {
                    byBatch.computeIfAbsent(reference.substring(0, part), key -> new ArrayList<>())
                            .add(booking);
                }
            }
            if (booking.endToEndId() != null) {
                byEndToEndId
                        .computeIfAbsent(side(booking.endToEndId(), booking.amountMinor()), key -> new ArrayDeque<>())
                        .add(booking);
            }
        }
    }

    /** One entry of the mirror account: positive for money in, in minor units. */
    record Booking(
            long transfer,
            long amountMinor,
            @Nullable String reference,
            @Nullable String endToEndId) {}

    /** One entry of a statement: positive for money in, in minor units. */
    record Entry(
            int no,
            long amountMinor,
            String reference,
            @Nullable String endToEndId) {}

    /** An entry with what we have booked for it; nothing where we have not. */
    record Pair(Entry entry, List<Booking> bookings) {

        long booksMinor() {
            return bookings.stream().mapToLong(Booking::amountMinor).sum();
        }

        boolean agrees() {
            return !bookings.isEmpty() && booksMinor() == entry.amountMinor();
        }

        boolean hasOtherSign() {
            return !bookings.isEmpty() && booksMinor() == -entry.amountMinor();
        }
    }

    /** Pairs each entry, in its order; a booking stands in one pair at most. */
    static List<Pair> pair(List<Entry> entries, List<Booking> bookings) {
        Comparison comparison = new Comparison(bookings);
        List<Pair> pairs = new ArrayList<>();
        Set<Long> used = new HashSet<>();
        for (Entry entry : entries) {
            List<Booking> found = comparison.take(entry, used);
            found.forEach(booking -> used.add(booking.transfer()));
            pairs.add(new Pair(entry, found));
        }
        return pairs;
    }

    private List<Booking> take(Entry entry, Set<Long> used) {
        Booking exact = next(byReference.get(entry.reference()), used);
        if (exact != null) {
            return List.of(exact);
        }
        List<Booking> batch = byBatch.remove(entry.reference());
        if (batch != null && batch.stream().noneMatch(part -> used.contains(part.transfer()))) {
            return batch;
        }
        Booking named = entry.endToEndId() == null
                ? null
                : next(byEndToEndId.get(side(entry.endToEndId(), entry.amountMinor())), used);
        return named == null ? List.of() : List.of(named);
    }

    private static @Nullable Booking next(@Nullable Deque<Booking> waiting, Set<Long> used) {
        while (waiting != null && !waiting.isEmpty()) {
            Booking booking = waiting.removeFirst();
            if (!used.contains(booking.transfer())) {
                return booking;
            }
        }
        return null;
    }

    private static String side(String endToEndId, long amountMinor) {
        return (amountMinor > 0 ? "+" : "-") + endToEndId;
    }
}
