package org.hanse.onboarding;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a company when its risk is judged (rules section 10).
 *
 * @param countryPoints the highest of the points that the lists give for seat and origin
 * @param ownerKnown whether the beneficial owners are known
 * @param ownerLayers layers of companies between the company and its owners
 * @param blockedShare share in whole percent, cut off, that listed owners and those whom they block hold together
 * @param ageMonths age of the company, or null where unknown (counts as new)
 * @param goods what it trades in
 * @param deals deals done
 * @param lostDisputes disputes lost
 * @param bankAbroad whether the bank account is kept in another country than the seat
 * @param certificateExpired whether a mandatory certificate has expired
 */
record RiskFacts(
        int countryPoints,
        boolean ownerKnown,
        int ownerLayers,
        int blockedShare,
        @Nullable Integer ageMonths,
        Apply.Goods goods,
        int deals,
        int lostDisputes,
        boolean bankAbroad,
        boolean certificateExpired) {}
