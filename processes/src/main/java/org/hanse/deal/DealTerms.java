package org.hanse.deal;

import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Terms that an operator can change; a deal keeps those with which it was opened wherever they are written down. */
@Component
class DealTerms {

    private final int confirmBusinessDays;
    private final int inspectionBusinessDays;
    private final Duration funding;
    private final Duration screening;

    DealTerms(
            @Value("${hanse.deal.confirm-business-days:3}") int confirmBusinessDays,
            @Value("${hanse.deal.inspection-business-days:5}") int inspectionBusinessDays,
            @Value("${hanse.deal.funding-days:14}") int fundingDays,
            @Value("${hanse.deal.screening-days:30}") int screeningDays) {
        this.confirmBusinessDays = confirmBusinessDays;
        this.inspectionBusinessDays = inspectionBusinessDays;
        this.funding = Duration.ofDays(fundingDays);
        this.screening = Duration.ofDays(screeningDays);
    }

    int confirmBusinessDays() {
        return confirmBusinessDays;
    }

    int inspectionBusinessDays() {
        return inspectionBusinessDays;
    }

    Instant fundBy(Instant agreed) {
        return agreed.plus(funding);
    }

    /** When a confirmed order lapses whose sides nobody decided to be clear. */
    Instant screenBy(Instant confirmed) {
        return confirmed.plus(screening);
    }
}
