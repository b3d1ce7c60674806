package org.hanse.sourcing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.hanse.kernel.Actor;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Currencies;
import org.hanse.kernel.Scope;
import org.hanse.party.People;
import org.hanse.party.Substitutions;
import org.hanse.pricing.RateSet;
import org.hanse.pricing.Rates;
import org.hanse.workflow.Decisions;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** Who may commit how much alone: the decision {@code approval-authority} over amount and own limit, in euro. */
@Component
class Limits {

    private final People people;
    private final Rates rates;
    private final Decisions decisions;
    private final Clock clock;
    private final Substitutions substitutions;

    Limits(People people, Substitutions substitutions, Rates rates, Decisions decisions, Clock clock) {
        this.people = people;
        this.substitutions = substitutions;
        this.rates = rates;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** The acting person's own limit in euro; zero where none was given. */
    Money own(CompanyId company) {
        Money none = Money.zero(Currencies.EUR);
        if (!(Scope.actor() instanceof Actor.Person person)) {
            return none;
        }
        return people.get(person.person()).memberships().stream()
                .filter(membership -> membership.company().equals(company))
                .map(membership -> membership.approvalLimit() == null ? none : euro(membership.approvalLimit()))
                .findFirst()
                .orElse(none);
    }

    /**
     * Up to which amount, in euro, the acting person may approve what somebody else proposed: the own limit, or that of an
     * approver who is away and for whom the person stands in, whichever is higher.
     */
    Money approving(CompanyId company) {
        return substitutions.lentLimits().stream()
                .map(this::euro)
                .reduce(own(company), (one, other) -> other.isGreaterThan(one) ? other : one);
    }

    /** Whether a second person has to approve. @param stage {@code ask} or {@code award} */
    boolean needsApproval(Rfq rfq, String stage, Money amount) {
        Money limit = own(rfq.buyer());
        Map<String, Object> outcome = decisions.one(
                "approval-authority",
                rfq.id().toString(),
                Map.of(
                        "stage",
                        stage,
                        "excessMinor",
                        euro(amount).minus(limit).getAmountMinorLong(),
                        "ownLimitMinor",
                        limit.getAmountMinorLong()));
        return "colleague".equals(outcome.get("approval"));
    }

    /** What the target prices of a request come to, in euro; zero where there are none. */
    Money expected(Rfq rfq) {
        Money sum = Money.zero(Currencies.EUR);
        for (RfqLine line : rfq.lines()) {
            if (line.targetPrice() != null && line.targetCurrency() != null) {
                sum = sum.plus(euro(Currencies.round(
                        Currencies.of(line.targetCurrency()), line.targetPrice().multiply(line.quantity()))));
            }
        }
        return sum;
    }

    Money euro(Money amount) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        RateSet set = rates.at(today);
        return set.toEuro(amount);
    }
}
