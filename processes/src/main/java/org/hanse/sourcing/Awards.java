package org.hanse.sourcing;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hanse.audit.Journal;
import org.hanse.deal.Deal;
import org.hanse.deal.DealState;
import org.hanse.deal.Deals;
import org.hanse.kernel.Actor;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Currencies;
import org.hanse.kernel.DealId;
import org.hanse.kernel.Ids;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.kernel.Scope;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Awards: proposed by a buyer, approved by a colleague where the own limit asks for it, made by opening a deal. */
@Service
@Transactional
public class Awards {

    private final RfqRows rows;
    private final QuotationRows quotations;
    private final InvitationRows invitations;
    private final Comparisons comparisons;
    private final AwardOrders orders;
    private final Deals deals;
    private final Limits limits;
    private final SourcingMails mails;
    private final List<AwardCondition> conditions;
    private final Journal journal;
    private final JdbcClient jdbc;

    Awards(
            RfqRows rows,
            QuotationRows quotations,
            InvitationRows invitations,
            Comparisons comparisons,
            AwardOrders orders,
            Deals deals,
            Limits limits,
            SourcingMails mails,
            List<AwardCondition> conditions,
            Journal journal,
            JdbcClient jdbc) {
        this.rows = rows;
        this.quotations = quotations;
        this.invitations = invitations;
        this.comparisons = comparisons;
        this.orders = orders;
        this.deals = deals;
        this.limits = limits;
        this.mails = mails;
        this.conditions = conditions;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    /** The acting person's own limit in euro, for the page that asks before the award. */
    @Transactional(readOnly = true)
    public Money ownLimit() {
        return limits.own(Scope.company());
    }

    /** The newest award of a request that was not turned down. */
    @Transactional(readOnly = true)
    public Optional<Award> latest(RfqId rfq) {
        return jdbc.sql("select * from sourcing.award where rfq_id = ? order by proposed_at desc, id desc limit 1")
                .param(rfq.value())
                .query((row, n) -> {
                    UUID deal = row.getObject("deal_id", UUID.class);
                    return new Award(
                            row.getObject("id", UUID.class),
                            rfq,
                            row.getObject("quotation_id", UUID.class),
                            new CompanyId(row.getObject("supplier_id", UUID.class)),
                            row.getString("state"),
                            row.getInt("price_rank"),
                            Currencies.ofMinor("EUR", row.getLong("landed_minor")),
                            row.getString("proposed_by"),
                            row.getObject("proposed_person", UUID.class),
                            RfqRows.instant(row, "proposed_at", Instant.EPOCH),
                            deal == null ? null : new DealId(deal));
                })
                .optional();
    }

    /** Proposes an award. @return whether a colleague has to approve it */
    boolean propose(Rfq rfq, AwardQuotation command) {
        Comparison comparison = comparisons.of(rfq.id());
        Comparison.Column column = requireAwardable(rfq, comparison, command.quotation());
        conditions.forEach(one -> one.require(comparison, column, command));
        Money landed = requireNonNull(column.cost()).low();
        Money high = column.cost().high();
        Actor actor = Scope.actor();
        jdbc.sql("insert into sourcing.award (id, rfq_id, buyer_id, quotation_id, supplier_id, state, price_rank,"
                        + " landed_minor, landed_high_minor, reason, proposed_by, proposed_person, proposed_at) values"
                        + " (:id, :rfq, :buyer, :quotation, :supplier, 'proposed', :rank, :landed, :high, :reason, :by,"
                        + " :person, :at)")
                .param("id", Ids.next())
                .param("rfq", rfq.id().value())
                .param("buyer", rfq.buyer().value())
                .param("quotation", column.offer().id())
                .param("supplier", column.offer().supplier().value())
                .param("rank", column.priceRank())
                .param("landed", landed.getAmountMinorLong())
                .param("high", high == null ? null : high.getAmountMinorLong(), java.sql.Types.BIGINT)
                .param("reason", requireNonNullElse(command.reason(), ""))
                .param("by", actor instanceof Actor.Person person ? person.name() : actor.auditName())
                .param(
                        "person",
                        actor instanceof Actor.Person person ? person.person().value() : null,
                        java.sql.Types.OTHER)
                .param("at", rows.now())
                .update();
        comparisons.keep(rfq.id(), "award");
        journal.record(
                "sourcing.award-proposed",
                null,
                Map.of("rfq", rfq.reference(), "supplier", column.supplier().name()));
        Money committed = column.offer().total().plus(column.offer().charges());
        boolean needed = limits.needsApproval(rfq, "award", committed);
        if (needed) {
            rows.move(rfq, RfqState.AWARD_IN_APPROVAL);
        }
        return needed;
    }

    /** A colleague decides; never the proposer, and only within the own limit. */
    void decide(Rfq rfq, DecideAward command) {
        Award award = latest(rfq.id()).orElseThrow(() -> new Refusal(SourcingReason.OFFER_GONE));
        if (Scope.actor() instanceof Actor.Person person) {
            if (person.person().value().equals(award.proposedPerson())) {
                throw new Refusal(SourcingReason.OWN_PROPOSAL, award.proposedBy());
            }
            Quotation offer = quotations.offer(award.quotation()).orElseThrow();
            Money committed = limits.euro(offer.total().plus(offer.charges()));
            if (command.approve() && limits.approving(rfq.buyer()).isLessThan(committed)) {
                throw new Refusal(SourcingReason.ABOVE_OWN_LIMIT, committed);
            }
        }
        update(award, command.approve() ? "proposed" : "turned_down", requireNonNullElse(command.reason(), ""));
        if (!command.approve()) {
            rows.move(rfq, RfqState.OPENED);
        }
        journal.record(
                command.approve() ? "sourcing.award-approved" : "sourcing.award-turned-down",
                null,
                Map.of("rfq", rfq.reference()));
    }

    /** Makes the award: the order is opened as a deal, in this transaction. */
    DealId make(Rfq rfq) {
        Award award = latest(rfq.id()).orElseThrow(() -> new Refusal(SourcingReason.OFFER_GONE));
        Quotation offer = quotations
                .offer(award.quotation())
                .filter(Quotation::standing)
                .orElseThrow(() -> new Refusal(SourcingReason.OFFER_GONE));
        DealId deal = deals.open(orders.order(rfq, offer));
        rows.move(rfq, RfqState.AWARDED, Map.of("deal_id", deal.value(), "closed_at", rows.now()));
        quotations.offerState(offer.id(), "standing", "awarded");
        jdbc.sql("update sourcing.award set state = 'made', deal_id = :deal where id = :id")
                .param("deal", deal.value())
                .param("id", award.id())
                .update();
        journal.record("sourcing.award-made", deal.value(), Map.of("rfq", rfq.reference()));
        return deal;
    }

    /** Whether the awarded supplier has said yes, no, or nothing yet. */
    DealState orderState(Rfq rfq) {
        return deals.get(requireNonNull(rfq.deal())).state();
    }

    /** The awarded supplier said no or nothing: his offer is out, the next in rank may be awarded. */
    void fallBack(Rfq rfq) {
        Award award = latest(rfq.id()).orElseThrow();
        quotations.offerState(award.quotation(), "awarded", "refused");
        update(award, "refused_by_supplier", "");
        rows.move(rfq, RfqState.OPENED);
        journal.record(
                "sourcing.award-fell-back",
                rfq.deal() == null ? null : rfq.deal().value(),
                Map.of("rfq", rfq.reference()));
        mails.buyer(rfq, SourcingMail.REFUSED, "");
    }

    /** Tells the winner, and each loser the own rank and what made the difference. */
    void tell(Rfq rfq) {
        Award award = latest(rfq.id()).orElseThrow();
        Comparison comparison = comparisons.of(rfq.id());
        Comparison.Column winner = requireNonNull(comparison.column(award.quotation()));
        Deal deal = deals.get(requireNonNull(rfq.deal()));
        List<Comparison.Column> columns = comparison.columns();
        for (Comparison.Column column : columns) {
            Invitation invitation = invitations.get(column.offer().invitation());
            if (column == winner) {
                mails.won(rfq, invitation, deal.total().toString(), deal.reference());
            } else {
                mails.lost(rfq, invitation, column.priceRank(), columns.size(), difference(column, winner));
            }
        }
    }

    private static SourcingMail difference(Comparison.Column loser, Comparison.Column winner) {
        if (loser.cost() == null || !loser.cost().ranks()) {
            return SourcingMail.LOST_UNKNOWN;
        }
        if (loser.cost().low().isGreaterThan(requireNonNull(winner.cost()).low())) {
            return SourcingMail.LOST_COST;
        }
        return loser.lateDays() > winner.lateDays() ? SourcingMail.LOST_TIME : SourcingMail.LOST_OTHER;
    }

    private Comparison.Column requireAwardable(Rfq rfq, Comparison comparison, UUID quotation) {
        Comparison.Column column = comparison.column(quotation);
        if (column == null) {
            throw quotations
                    .offer(quotation)
                    .filter(one -> one.rfq().equals(rfq.id()))
                    .map(old -> replaced(comparisons.replacement(rfq.id(), old.id())))
                    .orElseGet(() -> new Refusal(SourcingReason.OFFER_GONE));
        }
        if (column.expired()) {
            throw new Refusal(SourcingReason.OFFER_EXPIRED, column.offer().validUntil());
        }
        if (!column.awardable()) {
            throw new Refusal(SourcingReason.OFFER_GONE);
        }
        return column;
    }

    private static Refusal replaced(Comparisons.Replacement replacement) {
        return new Refusal(
                SourcingReason.OFFER_REPLACED,
                replacement.supplier().name(),
                replacement.after().submittedAt(),
                replacement.before().total(),
                replacement.after().total(),
                replacement.before().version());
    }

    private void update(Award award, String state, String reason) {
        Actor actor = Scope.actor();
        jdbc.sql(
                        "update sourcing.award set state = :state, decided_by = :by, decided_at = :at, decision_reason = :reason"
                                + " where id = :id")
                .param("state", state)
                .param("by", actor instanceof Actor.Person person ? person.name() : actor.auditName())
                .param("at", rows.now())
                .param("reason", reason)
                .param("id", award.id())
                .update();
    }
}
