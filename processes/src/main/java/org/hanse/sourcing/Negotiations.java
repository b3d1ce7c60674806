package org.hanse.sourcing;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hanse.audit.Journal;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.kernel.UnitPrice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rounds of negotiation: improved answers are hidden like the first ones until the round is over. */
@Service
@Transactional
public class Negotiations {

    private static final int MAX_ROUNDS = 20;
    private static final int WORKING_DAYS = 2;

    private final RfqRows rows;
    private final InvitationRows invitations;
    private final QuotationRows quotations;
    private final SourcingMails mails;
    private final GuestLinks links;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    Negotiations(
            RfqRows rows,
            InvitationRows invitations,
            QuotationRows quotations,
            SourcingMails mails,
            GuestLinks links,
            Journal journal,
            JdbcClient jdbc,
            Clock clock) {
        this.rows = rows;
        this.invitations = invitations;
        this.quotations = quotations;
        this.mails = mails;
        this.links = links;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest round, or null before the first. */
    @Transactional(readOnly = true)
    public Negotiation.@Nullable Round latest(RfqId id) {
        Rfq rfq = rows.get(id);
        return rfq.round() == 0 ? null : round(rfq);
    }

    /** Begins a round and asks its suppliers by mail. */
    int begin(Rfq rfq, Negotiate command, String by) {
        if (!rfq.kind().negotiates()) {
            throw new Refusal(SealedReason.NO_ROUNDS);
        }
        int no = rfq.round() + 1;
        if (no > MAX_ROUNDS) {
            throw new Refusal(SourcingReason.TOO_MANY, MAX_ROUNDS);
        }
        Instant now = clock.instant();
        Instant deadline = command.deadline() != null ? command.deadline() : proposed(rfq, now);
        if (!deadline.isAfter(now)) {
            throw Refusal.of(SourcingReason.DEADLINE_NOT_AHEAD, "deadline", deadline);
        }
        jdbc.sql("insert into sourcing.negotiation_round (rfq_id, no, buyer_id, message, deadline, asked_by, asked_at)"
                        + " values (:rfq, :no, :buyer, :message, :deadline, :by, :at)")
                .param("rfq", rfq.id().value())
                .param("no", no)
                .param("buyer", rfq.buyer().value())
                .param(
                        "message",
                        Objects.requireNonNullElse(command.message(), "").strip())
                .param("deadline", RfqRows.at(deadline))
                .param("by", by)
                .param("at", rows.now())
                .update();
        command.suppliers().forEach(wish -> wish(rfq, no, wish));
        rows.move(rfq, RfqState.NEGOTIATING, Map.of("round", no));
        journal.record("sourcing.round-begun", null, Map.of("rfq", rfq.reference(), "round", Integer.toString(no)));
        tell(rows.get(rfq.id()));
        return no;
    }

    /** Invitations asked in the newest round that have not answered it. */
    List<UUID> outstanding(Rfq rfq) {
        return round(rfq).asked().stream()
                .filter(counter -> counter.answeredAt() == null)
                .map(Negotiation.Counter::invitation)
                .toList();
    }

    Negotiation.Round round(Rfq rfq) {
        List<Negotiation.Counter> asked = jdbc.sql("select invitation_id, price, currency, answered_at"
                        + " from sourcing.counter_offer where rfq_id = ? and round = ? order by invitation_id")
                .params(rfq.id().value(), rfq.round())
                .query((row, n) -> new Negotiation.Counter(
                        row.getObject("invitation_id", UUID.class),
                        row.getBigDecimal("price") == null ? null : new UnitPrice(row.getBigDecimal("price"), 1),
                        row.getString("currency"),
                        RfqRows.instant(row, "answered_at")))
                .list();
        return jdbc.sql("select * from sourcing.negotiation_round where rfq_id = ? and no = ?")
                .params(rfq.id().value(), rfq.round())
                .query((row, n) -> new Negotiation.Round(
                        row.getInt("no"),
                        row.getString("message"),
                        RfqRows.instant(row, "deadline", Instant.EPOCH),
                        row.getString("asked_by"),
                        RfqRows.instant(row, "asked_at", Instant.EPOCH),
                        asked))
                .single();
    }

    private void wish(Rfq rfq, int round, Negotiate.Wish wish) {
        Quotation offer = quotations
                .offer(wish.quotation())
                .filter(one -> one.rfq().equals(rfq.id()) && one.standing())
                .orElseThrow(() -> new Refusal(SourcingReason.OFFER_GONE));
        jdbc.sql(
                        "insert into sourcing.counter_offer (rfq_id, round, invitation_id, buyer_id, supplier_id, price, currency)"
                                + " values (:rfq, :round, :invitation, :buyer, :supplier, :price, :currency)")
                .param("rfq", rfq.id().value())
                .param("round", round)
                .param("invitation", offer.invitation())
                .param("buyer", rfq.buyer().value())
                .param("supplier", offer.supplier().value())
                .param("price", wish.price(), Types.NUMERIC)
                .param("currency", offer.total().getCurrencyUnit().getCode())
                .update();
    }

    private void tell(Rfq rfq) {
        Negotiation.Round round = round(rfq);
        round.asked().forEach(counter -> {
            String wanted = counter.wanted() == null
                    ? "–"
                    : counter.wanted().price().stripTrailingZeros().toPlainString() + " " + counter.currency();
            Invitation one = invitations.get(counter.invitation());
            mails.negotiate(rfq, one, round, wanted, links.another(one));
        });
    }

    private Instant proposed(Rfq rfq, Instant now) {
        List<String> countries = invitations.of(rfq.id()).stream()
                .map(Invitation::country)
                .filter(Objects::nonNull)
                .toList();
        return Deadlines.propose(now, rfq.deadlineZone(), countries, WORKING_DAYS);
    }
}
