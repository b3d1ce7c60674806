package org.hanse.sourcing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hanse.audit.Journal;
import org.hanse.kernel.Ids;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Offers whose validity is over: the buyer asks by one click, the supplier lets them stand longer by one click. */
@Service
@Transactional
public class Validities {

    /** What a link is for that extends by one click. */
    static final String PURPOSE = "extension";

    private final Rfqs rfqs;
    private final RfqRows rows;
    private final QuotationRows quotations;
    private final InvitationRows invitations;
    private final GuestLinks links;
    private final SourcingMails mails;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    Validities(
            Rfqs rfqs,
            RfqRows rows,
            QuotationRows quotations,
            InvitationRows invitations,
            GuestLinks links,
            SourcingMails mails,
            Journal journal,
            JdbcClient jdbc,
            Clock clock) {
        this.rfqs = rfqs;
        this.rows = rows;
        this.quotations = quotations;
        this.invitations = invitations;
        this.links = links;
        this.mails = mails;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An extension asked for and not yet given. @param until the last day on which the offer would stand */
    public record Asked(UUID quotation, LocalDate until, String askedBy, Instant askedAt) {}

    /**
     * Asks the supplier of an expired offer to let it stand as long again as the request asked for at first.
     *
     * @return the last day wished for
     * @throws Refusal NOT_NOW where the request is not being compared or the offer still stands; ASKED_ALREADY
     */
    public LocalDate ask(RfqId id, UUID quotation) {
        Rfq rfq = rfqs.own(id);
        Quotation offer = quotations
                .offer(quotation)
                .filter(one -> one.rfq().equals(id) && one.standing())
                .orElseThrow(() -> new Refusal(SourcingReason.OFFER_GONE));
        LocalDate today = clock.instant().atZone(rfq.deadlineZone()).toLocalDate();
        if (rfq.state() != RfqState.OPENED || !offer.validUntil().isBefore(today)) {
            throw new Refusal(SourcingReason.NOT_NOW, rfq.reference());
        }
        if (asked(id).containsKey(quotation)) {
            throw new Refusal(SourcingReason.ASKED_ALREADY);
        }
        LocalDate until = today.plusDays(rfq.validityDays());
        jdbc.sql(
                        "insert into sourcing.validity_extension (id, quotation_id, rfq_id, buyer_id, invitation_id, supplier_id,"
                                + " valid_until, asked_by, asked_at) values (:id, :quotation, :rfq, :buyer, :invitation, :supplier,"
                                + " :until, :by, :at)")
                .param("id", Ids.next())
                .param("quotation", quotation)
                .param("rfq", id.value())
                .param("buyer", rfq.buyer().value())
                .param("invitation", offer.invitation())
                .param("supplier", offer.supplier().value())
                .param("until", until)
                .param("by", Names.acting())
                .param("at", rows.now())
                .update();
        Invitation invitation = invitations.get(offer.invitation());
        mails.extend(rfq, invitation, until.toString(), links.another(invitation, PURPOSE));
        journal.record("sourcing.extension-asked", null, Map.of("rfq", rfq.reference(), "until", until.toString()));
        return until;
    }

    /** What is asked for at a request, by offer; a supplier sees its own. */
    @Transactional(readOnly = true)
    public Map<UUID, Asked> asked(RfqId id) {
        Map<UUID, Asked> open = new LinkedHashMap<>();
        jdbc.sql("select quotation_id, valid_until, asked_by, asked_at from sourcing.validity_extension"
                        + " where rfq_id = ? and extended_at is null order by asked_at")
                .param(id.value())
                .query((row, n) -> new Asked(
                        row.getObject("quotation_id", UUID.class),
                        row.getObject("valid_until", LocalDate.class),
                        row.getString("asked_by"),
                        RfqRows.instant(row, "asked_at", Instant.EPOCH)))
                .list()
                .forEach(one -> open.put(one.quotation(), one));
        return open;
    }

    /**
     * The supplier lets the offer stand until the day asked for; price and terms stay as they are.
     *
     * @return that day
     * @throws Refusal NOTHING_TO_EXTEND where nobody has asked
     */
    public LocalDate extend(RfqId id) {
        Invitation own = invitations.own(id).orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
        Asked asked = Optional.of(asked(id))
                .flatMap(all -> all.values().stream().findFirst())
                .orElseThrow(() -> new Refusal(SourcingReason.NOTHING_TO_EXTEND));
        jdbc.sql("update sourcing.validity_extension set extended_at = :at, extended_by = :by"
                        + " where quotation_id = :quotation and invitation_id = :invitation and extended_at is null")
                .param("at", rows.now())
                .param("by", Names.acting())
                .param("quotation", asked.quotation())
                .param("invitation", own.id())
                .update();
        Rfq rfq = rows.get(id);
        journal.record(
                "sourcing.offer-extended",
                null,
                Map.of("rfq", rfq.reference(), "until", asked.until().toString()));
        mails.buyer(rfq, SourcingMail.EXTENDED, asked.until().toString());
        return asked.until();
    }
}
