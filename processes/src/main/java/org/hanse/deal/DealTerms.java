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

    DealTerms(
            @Value("${hanse.deal.confirm-business-days:3}") int confirmBusinessDays,
            @Value("${hanse.deal.inspection-business-days:5}") int inspectionBusinessDays,
            @Value("${hanse.deal.funding-days:14}") int fundingDays) {
        this.confirmBusinessDays = confirmBusinessDays;
        this.inspectionBusinessDays = inspectionBusinessDays;
        this.funding = Duration.ofDays(fundingDays);
    }

    int confirmBusinessDays() {
        return confirmBusinessDays;
    }

    int inspectionBusinessDays() {
        return inspectionBusinessDays;
    }

    Instant fundBy(Instant confirmed) {
        return confirmed.plus(funding);
    }
}
