package org.hanse.sourcing;

import com.ibm.icu.text.Transliterator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
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
import org.hanse.party.RegisterCompany;
import org.hanse.party.Uscc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * People who come by the link of an invitation. Reading needs the link alone; the first change asks for six digits that
 * go to the invited address. Five tries, fifteen minutes. Of link and digits only hashes are kept.
 */
@Service
@Transactional
public class Guests {

    private static final Actor.System DOOR = new Actor.System("identity");
    private static final Duration CODE_LIVES = Duration.ofMinutes(15);
    private static final int MAX_TRIES = 5;
    private static final int TOKEN_BYTES = 24;

    private final GuestDoor door;
    private final InvitationRows invitations;
    private final Companies companies;
    private final SourcingMails mails;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    Guests(
            GuestDoor door,
            InvitationRows invitations,
            Companies companies,
            SourcingMails mails,
            Journal journal,
            JdbcClient jdbc,
            Clock clock) {
        this.door = door;
        this.invitations = invitations;
        this.companies = companies;
        this.mails = mails;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new secret for a link: 192 random bits. */
    static String newToken() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sealing.random(TOKEN_BYTES));
    }

    static byte[] hash(String token) {
        return Commitment.sha256(token.getBytes(StandardCharsets.US_ASCII));
    }

    /** Who a link stands for. It opens its own transaction as the door's system actor, for nobody is known yet. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Actor.Guest of(String token) {
        Invitation invitation = Scope.as(DOOR, () -> door.find(token));
        return new Actor.Guest(invitation.id(), invitation.supplier(), invitation.contact());
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

    /** Sends six digits to the invited address; the ones before no longer count. */
    public void sendCode() {
        Invitation own = invitations.get(guest().invitation());
        String code = digits();
        jdbc.sql(
                        "insert into sourcing.guest_code (invitation_id, code_hash, expires_at) values (:id, :hash, :expires)"
                                + " on conflict (invitation_id) do update set code_hash = :hash, expires_at = :expires, tries = 0")
                .param("id", own.id())
                .param("hash", codeHash(own.id(), code))
                .param("expires", RfqRows.at(clock.instant().plus(CODE_LIVES)))
                .update();
        mails.code(own, code);
    }

    /**
     * Counts a try in its own transaction, so that a wrong one stays counted.
     *
     * @return whether the digits are the ones sent, in time and within five tries
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean isCode(String code) {
        UUID id = guest().invitation();
        int counted = jdbc.sql("update sourcing.guest_code set tries = tries + 1"
                        + " where invitation_id = :id and tries < :max and expires_at > :now")
                .param("id", id)
                .param("max", MAX_TRIES)
                .param("now", RfqRows.at(clock.instant()))
                .update();
        if (counted == 0) {
            return false;
        }
        byte[] expected = jdbc.sql("select code_hash from sourcing.guest_code where invitation_id = ?")
                .param(id)
                .query(byte[].class)
                .single();
        return MessageDigest.isEqual(expected, codeHash(id, code.strip()));
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
                        ? latin(said.name())
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

    /** A proposal for a name in Latin letters: each character's sound, the words begun with a capital. */
    public static String latin(String name) {
        String sounds =
                Transliterator.getInstance("Han-Latin; Latin-ASCII; Any-Title").transliterate(name.strip());
        return sounds.length() > 200 ? sounds.substring(0, 200) : sounds;
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

    private static String digits() {
        byte[] random = Sealing.random(4);
        int number = java.nio.ByteBuffer.wrap(random).getInt() & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%06d", number % 1_000_000);
    }

    private static byte[] codeHash(UUID invitation, String code) {
        return Commitment.sha256((invitation + ":" + code).getBytes(StandardCharsets.UTF_8));
    }
}
