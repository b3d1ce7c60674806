package org.hanse.sourcing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hanse.audit.Journal;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Secrets;
import org.hanse.party.People;
import org.hanse.party.Person;
import org.hanse.screening.Screenings;
import org.springframework.stereotype.Component;

/** Sends requests out, reminds, and ends the time for answers; runs as the engine, which sees both sides. */
@Component
class Publications {

    private final RfqRows rows;
    private final InvitationRows invitations;
    private final QuotationRows quotations;
    private final People people;
    private final Screenings screenings;
    private final SourcingMails mails;
    private final InvitationCare care;
    private final SealedMails sealedMails;
    private final SealedClosings closings;
    private final Journal journal;
    private final Clock clock;

    Publications(
            RfqRows rows,
            InvitationRows invitations,
            QuotationRows quotations,
            People people,
            Screenings screenings,
            SourcingMails mails,
            InvitationCare care,
            SealedMails sealedMails,
            SealedClosings closings,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.invitations = invitations;
        this.quotations = quotations;
        this.people = people;
        this.screenings = screenings;
        this.mails = mails;
        this.care = care;
        this.sealedMails = sealedMails;
        this.closings = closings;
        this.journal = journal;
        this.clock = clock;
    }

    /** Screens each chosen company by rule and mails each a link of its own. */
    void publish(Rfq rfq) {
        rows.move(rfq, RfqState.ASKING, Map.of("published_at", rows.now()));
        if (!rfq.deadline().isAfter(clock.instant())) {
            rows.extend(rfq.id(), proposal(rfq, Deadlines.WORKING_DAYS));
        }
        Rfq sent = rows.get(rfq.id());
        invitations.of(rfq.id()).forEach(one -> send(sent, one));
        journal.record("sourcing.request-sent", null, Map.of("rfq", rfq.reference()));
    }

    private void send(Rfq rfq, Invitation one) {
        CompanyId supplier = one.supplier();
        if (supplier != null && blocked(supplier)) {
            invitations.takenOut(one.id(), "screening");
            return;
        }
        Contact contact = contact(one);
        String token = Secrets.link();
        invitations.sent(one.id(), Secrets.hash(token), contact.email(), contact.name(), rows.now());
        invitations.mailed(one.id(), mails.invite(rfq, invitations.get(one.id()), token));
    }

    private boolean blocked(CompanyId supplier) {
        return screenings.screen(supplier, "invitation").outcome() == Screenings.Outcome.STRONG;
    }

    /** The address the buyer typed, or a person of the company who quotes. */
    private Contact contact(Invitation one) {
        CompanyId supplier = one.supplier();
        if (!one.email().isBlank() || supplier == null) {
            return new Contact(one.email(), one.contact());
        }
        List<Person> all = people.of(supplier);
        return all.stream()
                .filter(person -> quotes(person, supplier))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(person -> new Contact(person.email(), person.name()))
                .orElseGet(() -> new Contact("", ""));
    }

    private static boolean quotes(Person person, CompanyId company) {
        return person.memberships().stream()
                .anyMatch(membership -> membership.company().equals(company)
                        && membership.roles().contains("supplier"));
    }

    private record Contact(String email, String name) {}

    void remind(Invitation one) {
        Rfq rfq = rows.get(one.rfq());
        if (!rfq.kind().showsAnswers()) {
            sealedMails.remind(rfq, one);
        } else if (one.silent() || rfq.round() > 0) {
            care.remind(rfq, one);
        }
    }

    void remindBuyer(Rfq rfq, String what) {
        mails.buyer(rfq, SourcingMail.waitingFor(what), "");
    }

    /** Ends the time for answers. @return how many stand */
    int closeAnswers(Rfq rfq) {
        if (rfq.kind() == RfqKind.SEALED) {
            return closings.close(rfq);
        }
        long standing = quotations.versions(rfq.id()).stream()
                .filter(version -> !version.withdrawn())
                .map(QuotationRows.Version::invitation)
                .distinct()
                .count();
        rows.move(rfq, standing > 0 ? RfqState.READY : RfqState.UNANSWERED);
        mails.buyer(rfq, standing > 0 ? SourcingMail.READY : SourcingMail.UNANSWERED, Long.toString(standing));
        return Math.toIntExact(standing);
    }

    /** Asks those once more who have not answered, with a new deadline. */
    void askAgain(Rfq rfq, int workingDays) {
        rows.extend(rfq.id(), proposal(rfq, workingDays));
        rows.move(rfq, RfqState.ASKING);
        rows.inTimeAfterAll(rfq.id());
        Rfq extended = rows.get(rfq.id());
        invitations.of(rfq.id()).stream().filter(Invitation::silent).forEach(one -> care.remind(extended, one));
    }

    private Instant proposal(Rfq rfq, int workingDays) {
        List<String> countries = invitations.of(rfq.id()).stream()
                .map(Invitation::country)
                .filter(Objects::nonNull)
                .toList();
        return Deadlines.propose(clock.instant(), rfq.deadlineZone(), countries, workingDays);
    }
}
