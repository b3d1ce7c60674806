package org.hanse.onboarding;

import java.util.LinkedHashMap;
import java.util.Map;

/** Adds up a company's risk points, each with its reason, capped at 100 (rules section 10). */
final class RiskPoints {

    private static final int MOST = 100;

    private RiskPoints() {}

    /** The points by reason; reasons without points are left out. */
    static Map<Reason, Integer> of(RiskFacts facts) {
        Map<Reason, Integer> points = new LinkedHashMap<>();
        put(points, Reason.COUNTRY, facts.countryPoints());
        put(points, Reason.OWNER, facts.ownerKnown() ? layers(facts) : 15);
        put(points, Reason.BLOCKED_SHAREHOLDERS, facts.blockedShare() >= 25 ? 15 : 0);
        put(points, Reason.AGE, age(facts));
        put(points, Reason.GOODS, goods(facts));
        put(points, Reason.HISTORY, history(facts));
        put(points, Reason.BANK_ABROAD, facts.bankAbroad() ? 10 : 0);
        put(points, Reason.CERTIFICATE, facts.certificateExpired() ? 5 : 0);
        return points;
    }

    /** The sum, at most 100. */
    static int sum(Map<Reason, Integer> points) {
        return Math.min(
                MOST, points.values().stream().mapToInt(Integer::intValue).sum());
    }

    private static int layers(RiskFacts facts) {
        return facts.ownerLayers() > 3 ? 8 : 0;
    }

    private static int age(RiskFacts facts) {
        Integer months = facts.ageMonths();
        if (months == null || months < 12) {
            return 10;
        }
        return months < 36 ? 5 : 0;
    }

    private static int goods(RiskFacts facts) {
        return switch (facts.goods()) {
            case DUAL_USE -> 10;
            case DANGEROUS -> 5;
            case PLAIN -> 0;
        };
    }

    private static int history(RiskFacts facts) {
        int few = facts.deals() < 3 ? 10 : 0;
        if (facts.deals() == 0) {
            return few;
        }
        int lostPercent = 100 * facts.lostDisputes() / facts.deals();
        int lost = lostPercent >= 10 ? 20 : lostPercent >= 3 ? 10 : 0;
        return Math.max(few, lost);
    }

    private static void put(Map<Reason, Integer> points, Reason reason, int value) {
        if (value > 0) {
            points.put(reason, value);
        }
    }

    /** What gives points. */
    enum Reason {
        COUNTRY,
        OWNER,
        BLOCKED_SHAREHOLDERS,
        AGE,
        GOODS,
        HISTORY,
        BANK_ABROAD,
        CERTIFICATE
    }
}
