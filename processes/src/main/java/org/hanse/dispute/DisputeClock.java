package org.hanse.dispute;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.hanse.kernel.BusinessCalendars;

/**
 * The terms of a dispute (rules section 12). Answers count in business days at the place of the one who must answer and
 * end at 24:00 there; negotiation and filing count in calendar days from the moment.
 */
final class DisputeClock {

    static final int ANSWER_BUSINESS_DAYS = 3;
    static final int EVIDENCE_BUSINESS_DAYS = 5;
    static final int PROPOSAL_BUSINESS_DAYS = 5;
    static final int ACCEPTANCE_BUSINESS_DAYS = 3;
    static final Duration NEGOTIATION = Duration.ofDays(7);
    static final Duration FILING = Duration.ofDays(14);
    static final Duration APPEAL = Duration.ofDays(14);
    static final Duration CLAIM_AFTER_DELIVERY = Duration.ofDays(30);

    private DisputeClock() {}

    /** When the one at the place has to have answered. */
    static Instant businessDays(Instant from, int days, String country, ZoneId place) {
        return BusinessCalendars.of(country).endOfTerm(from, days, place);
    }

    /** Until when the parties negotiate, counted from the opening. */
    static Instant negotiationEnds(Instant opened) {
        return opened.plus(NEGOTIATION);
    }

    /** Until when arbitration may be asked for, counted from a proposal that one side did not accept. */
    static Instant filingEnds(Instant declined) {
        return declined.plus(FILING);
    }

    /** Until when a hidden defect may be claimed. */
    static Instant claimEnds(Instant delivered) {
        return delivered.plus(CLAIM_AFTER_DELIVERY);
    }
}
