package org.hanse.onboarding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hanse.kernel.Ids;
import org.hanse.kernel.Refusal;
import org.hanse.party.Owner;

/** Puts the owners of an application in order: first who holds the applicant, then who holds those. */
final class OwnerChain {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private OwnerChain() {}

    /**
     * The owners, each behind the one whom it holds.
     *
     * @throws Refusal {@link OnboardingReason#OWNERS_WRONG} where one holds somebody who is not named, or itself by a
     *     circle; where the shares of one party sum to more than 100 %; where a share is 0 or less
     */
    static List<Owner> of(List<Apply.OwnerLine> lines) {
        refuseWrongShares(lines);
        Map<String, Owner> placed = new LinkedHashMap<>();
        List<Owner> owners = new ArrayList<>();
        List<Apply.OwnerLine> left = new ArrayList<>(lines);
        while (!left.isEmpty()) {
            int before = left.size();
            left.removeIf(line -> place(line, placed, owners));
            if (left.size() == before) {
                throw Refusal.of(OnboardingReason.OWNERS_WRONG, "owners");
            }
        }
        return owners;
    }

    private static boolean place(Apply.OwnerLine line, Map<String, Owner> placed, List<Owner> owners) {
        boolean direct = line.holds() == null || line.holds().isBlank();
        Owner held =
                direct ? null : placed.get(Objects.requireNonNull(line.holds()).strip());
        if (!direct && (held == null || held.person())) {
            return false;
        }
        Owner owner = new Owner(
                Ids.next(),
                line.name().strip(),
                line.person(),
                line.birthYear(),
                line.country(),
                line.percent(),
                held == null ? 1 : held.layers() + 1,
                held == null ? null : held.id());
        owners.add(owner);
        placed.putIfAbsent(owner.name(), owner);
        return true;
    }

    private static void refuseWrongShares(List<Apply.OwnerLine> lines) {
        Map<String, BigDecimal> sums = new HashMap<>();
        for (Apply.OwnerLine line : lines) {
            BigDecimal percent = line.percent();
            if (percent != null) {
                String held = Objects.requireNonNullElse(line.holds(), "").strip();
                BigDecimal sum = sums.merge(held, percent, BigDecimal::add);
                if (percent.signum() <= 0 || percent.scale() > 2 || sum.compareTo(HUNDRED) > 0) {
                    throw Refusal.of(OnboardingReason.OWNERS_WRONG, "owners");
                }
            }
        }
    }
}
