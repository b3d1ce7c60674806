package org.hanse.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hanse.kernel.Ids;

/**
 * What a received list changes against the entries in force.
 *
 * @param added entries that are new
 * @param changed entries whose compared attributes changed, under new ids
 * @param replaced ids of the entries that the changed ones take the place of
 * @param removed ids of entries that the list no longer has
 */
record ListDelta(List<ListedEntry> added, List<ListedEntry> changed, List<UUID> replaced, List<UUID> removed) {

    /** The share of entries that may vanish without a person looking at it: a fifth. */
    private static final int PARTS = 5;

    static ListDelta of(ReceivedList list, Map<String, Known> known) {
        List<ListedEntry> added = new ArrayList<>();
        List<ListedEntry> changed = new ArrayList<>();
        List<UUID> replaced = new ArrayList<>();
        Map<String, Known> left = new HashMap<>(known);
        for (ListedParty party : list.parties()) {
            String hash = Digest.of(party);
            Known before = left.remove(party.reference());
            if (before == null) {
                added.add(new ListedEntry(Ids.next(), list.source(), hash, party));
            } else if (!before.hash().equals(hash)) {
                changed.add(new ListedEntry(Ids.next(), list.source(), hash, party));
                replaced.add(before.id());
            }
        }
        List<UUID> removed = left.values().stream().map(Known::id).toList();
        return new ListDelta(added, changed, replaced, removed);
    }

    /** Whether more than 20 % of so many entries are gone. */
    boolean shrinksTooMuch(int before, int after) {
        return before > 0 && (before - after) * PARTS > before;
    }

    /** New and changed entries: what every company has to be compared with again. */
    List<ListedEntry> toCompare() {
        List<ListedEntry> all = new ArrayList<>(added);
        all.addAll(changed);
        return all;
    }

    /** An entry in force. */
    record Known(UUID id, String hash) {}
}
