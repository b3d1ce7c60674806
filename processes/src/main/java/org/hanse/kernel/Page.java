package org.hanse.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list by key, never by offset.
 *
 * @param items at most the page's size
 * @param next cursor to ask for the following page with, or null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** Largest page that may be asked for. */
    public static final int MAX_SIZE = 200;

    public Page {
        items = List.copyOf(items);
    }

    /** Cuts a list that was read one row too long, and makes the cursor of its last kept row. */
    public static <T> Page<T> of(List<T> oneTooMany, int size, Function<T, String> cursor) {
        if (oneTooMany.size() <= size) {
            return new Page<>(oneTooMany, null);
        }
        List<T> kept = oneTooMany.subList(0, size);
        return new Page<>(kept, cursor.apply(kept.get(size - 1)));
    }

    /** The same page with each item turned into something else. */
    public <R> Page<R> map(Function<T, R> to) {
        return new Page<>(items.stream().map(to).toList(), next);
    }
}
