package org.hanse.screening;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hanse.screening.CompanyFacts.OwnerFacts;

/**
 * What listed owners hold of a company (rules R8.4). Whether they block it is the 50 % rule of {@link Ownership}, which
 * multiplies nothing; for the points of its risk their share is also multiplied along each chain, and the larger figure
 * counts.
 *
 * @param half whether they hold 50 % or more together: the company counts as listed
 * @param unknown whether a share of theirs is not known, which people have to find out
 * @param percent in percent, exact; unknown shares count nothing
 */
public record BlockedOwners(boolean half, boolean unknown, BigDecimal percent) {

    private static final String COMPANY = "";
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** Whether the company itself may not trade for its owners' sake. */
    public boolean block() {
        return half || unknown;
    }

    /**
     * Works it out.
     *
     * @param listed names under which owners were found to be listed; in any order of the parts of a name
     * @param owners all owners, those of a chain with the name of whom they hold; owners of one name are one
     */
    static BlockedOwners of(Collection<String> listed, List<OwnerFacts> owners) {
        Set<String> names = owners.stream()
                .filter(owner -> Pinyin.variants(owner.name()).stream().anyMatch(listed::contains))
                .map(OwnerFacts::name)
                .collect(Collectors.toSet());
        List<Ownership.Share> shares = owners.stream()
                .filter(owner -> owner.percent() != null)
                .map(owner -> new Ownership.Share(owner.name(), held(owner), owner.percent()))
                .toList();
        Set<String> blocked = Ownership.blocked(names, shares);
        boolean unknown = owners.stream().anyMatch(owner -> owner.percent() == null && blocked.contains(owner.name()));
        BigDecimal direct = Ownership.heldBy(blocked, COMPANY, shares);
        BigDecimal along = heldAlong(COMPANY, names, shares, new HashSet<>());
        return new BlockedOwners(blocked.contains(COMPANY), unknown, direct.max(along));
    }

    /** What of a party the listed ones hold, each listed one counting whole; a circle adds nothing. */
    private static BigDecimal heldAlong(
            String party, Set<String> listed, List<Ownership.Share> shares, Set<String> above) {
        if (listed.contains(party)) {
            return HUNDRED;
        }
        if (!above.add(party)) {
            return BigDecimal.ZERO;
        }
        BigDecimal sum = shares.stream()
                .filter(share -> share.owned().equals(party))
                .map(share -> share.percent()
                        .multiply(heldAlong(share.owner(), listed, shares, above))
                        .divide(HUNDRED))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        above.remove(party);
        return sum;
    }

    private static String held(OwnerFacts owner) {
        return owner.holds() == null ? COMPANY : owner.holds();
    }
}
