package org.hanse.screening;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the index of all lists in force, and makes a new one when another list has come into force on any node. */
@Component
class ListIndexes {

    private final ListStore store;
    private volatile @Nullable Stamped current;

    ListIndexes(ListStore store) {
        this.store = store;
    }

    /** The index of what is in force for this transaction. */
    ListIndex inForce() {
        String stamp = store.stamp();
        Stamped known = current;
        if (known != null && known.stamp().equals(stamp)) {
            return known.index();
        }
        ListIndex index = new ListIndex(store.inForce());
        current = new Stamped(stamp, index);
        return index;
    }

    private record Stamped(String stamp, ListIndex index) {}
}
