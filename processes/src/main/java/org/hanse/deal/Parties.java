package org.hanse.deal;

import java.util.List;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.DealId;
import org.hanse.screening.AwaitsScreening;
import org.hanse.screening.Screenings;
import org.hanse.workflow.Processes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Says whether both sides of a deal are screened clear; never which one is not, since nobody is to be tipped off. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Parties {

    private final Screenings screenings;

    Parties(Screenings screenings) {
        this.screenings = screenings;
    }

    /** The worse of both sides; who is not clear and not blocked is compared with the lists in force. */
    Stand stand(Deal deal) {
        Stand worst = Stand.CLEAR;
        for (CompanyId party : List.of(deal.buyer(), deal.seller())) {
            Stand one = stand(party);
            worst = one.compareTo(worst) > 0 ? one : worst;
        }
        return worst;
    }

    private Stand stand(CompanyId party) {
        if (screenings.isBlocked(party)) {
            return Stand.BLOCKED;
        }
        return screenings.letsTrade(party, "contract") ? Stand.CLEAR : Stand.WAITING;
    }

    /** How they stand, from good to bad. */
    enum Stand {
        CLEAR,
        WAITING,
        BLOCKED
    }

    /** Tells the deals that wait for a company's screening. */
    @Component
    @Transactional(propagation = Propagation.MANDATORY)
    static class Waiting implements AwaitsScreening {

        private final DealRows deals;
        private final Processes processes;

        Waiting(DealRows deals, Processes processes) {
            this.deals = deals;
            this.processes = processes;
        }

        @Override
        public void decided(CompanyId company) {
            for (DealId deal : deals.confirmedOf(company)) {
                processes.correlate("deal.party-screened", deal.toString(), java.util.Map.of());
            }
        }
    }
}
