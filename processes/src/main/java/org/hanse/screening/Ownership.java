package org.hanse.screening;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * The 50 % rule (rules R8.4; OFAC FAQ 398, 399, 401; EU Best Practices of 3 July 2024): who is owned by half or more by
 * listed owners together counts as listed. Percentages along a chain are never multiplied here.
 */
public final class Ownership {

    private static final BigDecimal HALF = new BigDecimal(50);

    private Ownership() {}

    /** A direct share, in percent of the owned party. */
    public record Share(String owner, String owned, BigDecimal percent) {}

    /**
     * The listed parties and all that they block: each party whose direct shares held by blocked ones sum to 50 % or
     * more is blocked too, until nothing changes. Shares held through a party below 50 % count nothing.
     */
    public static Set<String> blocked(Set<String> listed, Collection<Share> shares) {
        Set<String> blocked = new HashSet<>(listed);
        boolean changed = true;
        while (changed) {
            Set<String> more = new HashSet<>();
            for (Share share : shares) {
                if (!blocked.contains(share.owned())
                        && heldBy(blocked, share.owned(), shares).compareTo(HALF) >= 0) {
                    more.add(share.owned());
                }
            }
            changed = blocked.addAll(more);
        }
        return blocked;
    }

    /** What blocked owners together hold directly, in percent. */
    public static BigDecimal heldBy(Set<String> blocked, String owned, Collection<Share> shares) {
        return shares.stream()
                .filter(share -> share.owned().equals(owned) && blocked.contains(share.owner()))
                .map(Share::percent)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
