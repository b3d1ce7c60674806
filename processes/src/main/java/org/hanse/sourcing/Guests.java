package org.hanse.sourcing;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.hanse.audit.Journal;
import org.hanse.kernel.Actor;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Currencies;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.kernel.Scope;
import org.hanse.party.Companies;
import org.hanse.party.Company;
import org.hanse.party.LatinName;
import org.hanse.party.MailCodes;
import org.hanse.party.RegisterCompany;
import org.hanse.party.Uscc;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * People who come by the link of an invitation. Reading needs the link alone; the first change asks for six digits that
 * go to the invited address (see {@link MailCodes}). Of link and digits only hashes are kept.
 */
@Service
@Transactional
public class Guests {

    private static final Actor.System DOOR = new Actor.System("identity");

    private final GuestDoor door;
    private final InvitationRows invitations;
    private final Companies companies;
    private final SourcingMails mails;
    private final MailCodes codes;
    private final Journal journal;
    private final Clock clock;

    Guests(
            GuestDoor door,
            InvitationRows invitations,
            Companies companies,
            SourcingMails mails,
            MailCodes codes,
            Journal journal,
            Clock clock) {
        this.door = door;
        this.invitations = invitations;
        this.companies = companies;
        this.mails = mails;
        this.codes = codes;
        this.journal = journal;
        this.clock = clock;
    }

    /** Who a link stands for. It opens its own transaction as the door's system actor, for nobody is known yet. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Actor.Guest of(String token) {
        Invitation invitation = Scope.as(DOOR, () -> door.find(token));
        return new Actor.Guest(invitation.id(), invitation.supplier(), invitation.contact());
    }

    /** Whether a link extends the offer by one click, without six digits: it went out for that alone. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public boolean extendsByLink(String token) {
        return Scope.as(DOOR, () -> door.isFor(token, Validities.PURPOSE));
    }

    /** The invitation that the guest came by. */
    @Transactional(readOnly = true)
    public Invitation invitation() {
        return invitations.get(guest().invitation());
    }

    /** The guest's or the invited company's own invitation; notes that the request was looked at. */
    public Invitation look(RfqId rfq) {
        Invitation own = invitations.own(rfq).orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
        invitations.opened(own.id(), java.time.OffsetDateTime.now(clock));
        return invitations.get(own.id());
    }

    /**
     * Sends six digits to the invited address; the ones before no longer count.
     *
     * @throws Refusal where five went out within the hour
     */
    public void sendCode() {
        Invitation own = invitations.get(guest().invitation());
        mails.code(own, codes.issue(own.id()));
    }

    /** Whether the digits are the ones sent last, in time and within five tries; a wrong try stays counted. */
    public boolean isCode(String code) {
        return codes.matches(guest().invitation(), code);
    }

    /**
     * Says for whom the guest answers, once: from then on the invitation belongs to that company.
     *
     * @throws Refusal REGISTRATION_WRONG where the check character of a Chinese number is wrong
     */
    public CompanyId introduce(Introduction said) {
        Actor.Guest guest = guest();
        Invitation own = invitations.get(guest.invitation());
        if (own.supplier() != null) {
            return own.supplier();
        }
        if ("CN".equals(said.country())
                && !Uscc.isValid(said.registration().strip().toUpperCase(Locale.ROOT))) {
            throw Refusal.of(SourcingReason.REGISTRATION_WRONG, "registration", said.registration());
        }
        boolean chinese = "CN".equals(said.country());
        CompanyId company = companies.register(new RegisterCompany(
                said.latinName().isBlank()
                        ? LatinName.of(said.name())
                        : said.latinName().strip(),
                said.name().strip(),
                said.country(),
                said.city().strip(),
                "",
                chinese ? ZoneId.of("Asia/Shanghai") : own.timeZone(),
                own.language(),
                Currencies.of(chinese ? "CNY" : "USD"),
                Company.Status.GUEST,
                false,
                true));
        invitations.bind(own.id(), company, said.contact().strip());
        journal.record(
                "sourcing.guest-introduced",
                null,
                Map.of(
                        "invitation",
                        own.id().toString(),
                        "company",
                        company.toString(),
                        "registration",
                        said.registration()));
        return company;
    }

    /** What a guest says once. @param registration the national number: for China the USCC of 18 characters */
    public record Introduction(
            String name, String latinName, String registration, String country, String city, String contact) {}

    private static Actor.Guest guest() {
        if (Scope.actor() instanceof Actor.Guest guest) {
            return guest;
        }
        throw new Refusal(KernelReason.NOT_ALLOWED);
    }
}
