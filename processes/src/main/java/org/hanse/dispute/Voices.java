package org.hanse.dispute;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.hanse.dispute.DisputeStore.Words;
import org.hanse.kernel.Actor;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.party.Companies;
import org.hanse.party.Company;
import org.springframework.stereotype.Component;

/** Who speaks in a dispute, for which side, and until when an answer is due at the place of the one who must give it. */
@Component
class Voices {

    /** The arbiter sits at the platform, whose calendar is that of the payments. */
    private static final String ARBITER_COUNTRY = "DE";

    private static final int ARBITER_BUSINESS_DAYS = 10;

    private final DisputeStore store;
    private final Companies companies;
    private final Clock clock;

    Voices(DisputeStore store, Companies companies, Clock clock) {
        this.store = store;
        this.companies = companies;
        this.clock = clock;
    }

    void say(Dispute dispute, Statement.Kind kind, Words words) {
        store.say(dispute.id(), side(dispute), kind, words, name());
    }

    /** The side for which the actor speaks. */
    Statement.Side side(Dispute dispute) {
        Actor actor = Scope.actor();
        CompanyId company = actor.companyOrNull();
        if (company != null) {
            return company.equals(dispute.buyer()) ? Statement.Side.BUYER : Statement.Side.SUPPLIER;
        }
        if (actor.roles().contains("arbiter")) {
            return Statement.Side.ARBITER;
        }
        return actor.roles().contains("mediator") ? Statement.Side.MEDIATOR : Statement.Side.PLATFORM;
    }

    /** The party for which the actor speaks. @throws Refusal where it speaks for none */
    Statement.Side party(Dispute dispute) {
        Statement.Side side = side(dispute);
        if (side != Statement.Side.BUYER && side != Statement.Side.SUPPLIER) {
            throw new Refusal(KernelReason.NOT_ALLOWED);
        }
        return side;
    }

    /** The end of a term of business days at a company's place, counted from now. */
    Instant due(CompanyId company, int businessDays) {
        Company card = companies.get(company);
        return DisputeClock.businessDays(clock.instant(), businessDays, card.country(), card.timeZone());
    }

    /** The later end of a term at both places: each side has its own days, the step waits for both. */
    Instant dueOfBoth(Dispute dispute, int businessDays) {
        Instant buyer = due(dispute.buyer(), businessDays);
        Instant seller = due(dispute.seller(), businessDays);
        return buyer.isAfter(seller) ? buyer : seller;
    }

    /** Until when the mediator has to propose. */
    Instant mediatorDue() {
        return platformDue(DisputeClock.PROPOSAL_BUSINESS_DAYS);
    }

    /** Until when the arbiter has to award. */
    Instant arbiterDue() {
        return platformDue(ARBITER_BUSINESS_DAYS);
    }

    /** The staff member who acts. @throws Refusal where it is none */
    static Actor.Staff staff() {
        if (Scope.actor() instanceof Actor.Staff staff) {
            return staff;
        }
        throw new Refusal(KernelReason.NOT_ALLOWED);
    }

    private Instant platformDue(int businessDays) {
        return DisputeClock.businessDays(clock.instant(), businessDays, ARBITER_COUNTRY, ZoneId.of("Europe/Berlin"));
    }

    private static String name() {
        return switch (Scope.actor()) {
            case Actor.Person person -> person.name();
            case Actor.Staff staff -> staff.name();
            case Actor.Guest guest -> guest.name();
            case Actor.Machine machine -> machine.clientId();
            case Actor.System system -> "Hanse";
        };
    }
}
