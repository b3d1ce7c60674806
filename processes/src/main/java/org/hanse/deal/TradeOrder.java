package org.hanse.deal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hanse.audit.Journal;
import org.hanse.kernel.DealId;
import org.hanse.workflow.ProcessBean;
import org.hanse.workflow.Processes;
import org.joda.money.Money;
import org.springframework.transaction.annotation.Transactional;

/** What the process {@code trade-order} calls; ids come as text, dates go as the engine wants them. */
@ProcessBean("trade")
@Transactional
class TradeOrder {

    private static final String SCREENING = "screen-parties";
    private static final Duration TO_PLAN = Duration.ofDays(3);

    private final DealRows deals;
    private final ShipmentRows shipments;
    private final Settlement settlement;
    private final Diary diary;
    private final Origin origin;
    private final DealTerms terms;
    private final Parties parties;
    private final Processes processes;
    private final Journal journal;
    private final Clock clock;

    TradeOrder(
            DealRows deals,
            ShipmentRows shipments,
            Settlement settlement,
            Diary diary,
            Origin origin,
            DealTerms terms,
            Parties parties,
            Processes processes,
            Journal journal,
            Clock clock) {
        this.deals = deals;
        this.shipments = shipments;
        this.settlement = settlement;
        this.diary = diary;
        this.origin = origin;
        this.terms = terms;
        this.parties = parties;
        this.processes = processes;
        this.journal = journal;
        this.clock = clock;
    }

    /** Until when the supplier has to answer. */
    public Date confirmBy(String dealId) {
        return Date.from(deals.confirmBy(DealId.of(dealId)));
    }

    /** The supplier did not answer in time. */
    public void lapse(String dealId) {
        end(DealId.of(dealId), DealState.LAPSED, "lapsed");
        origin.answered(DealId.of(dealId), false);
    }

    /**
     * How both sides stand: a contract counts, and money is asked for, only between companies that are screened clear
     * (rules R4.1 row 1). Who was never screened, or not since a list changed, is screened now.
     *
     * @return {@code clear}, {@code waiting} for people's decision, or {@code blocked} by one
     */
    public String screenParties(String dealId) {
        DealId id = DealId.of(dealId);
        Deal deal = deals.get(id);
        Parties.Stand stand = parties.stand(deal);
        if (stand == Parties.Stand.CLEAR) {
            deals.stamp(id, DealRows.Stamp.SCREENED, clock.instant());
        } else if (stand == Parties.Stand.WAITING) {
            waits(id);
        }
        return stand.name().toLowerCase(Locale.ROOT);
    }

    private void waits(DealId id) {
        Instant end = screeningEnds(id);
        boolean news = diary.moves(id).stream().noneMatch(move -> move.what().equals(SCREENING));
        if (news) {
            diary.note(
                    id,
                    null,
                    "screening-waits",
                    List.of(LocalDate.ofInstant(end, ZoneOffset.UTC).toString()));
            diary.expect(id, Move.of(Move.Who.PLATFORM, SCREENING, end));
        }
    }

    /** When a confirmed order lapses about whose sides nobody decided. */
    public Date screenBy(String dealId) {
        return Date.from(screeningEnds(DealId.of(dealId)));
    }

    private Instant screeningEnds(DealId id) {
        return terms.screenBy(deals.confirmedAt(id).orElseGet(clock::instant));
    }

    /** A side may not trade, or nobody decided in time: no money was asked for. */
    public void closeUnscreened(String dealId) {
        end(DealId.of(dealId), DealState.NOT_SCREENED, "not-screened");
    }

    /** Has the buyer asked for the money: starts {@code escrow-payment}. */
    public void askForPayment(String dealId) {
        DealId id = DealId.of(dealId);
        Deal deal = deals.get(id);
        diary.expect(id, Move.of(Move.Who.BUYER, "fund-escrow", fundingEnds(id)));
        processes.start(
                "escrow-payment",
                dealId,
                Map.of(
                        "dealId", dealId,
                        "buyer", deal.buyer().toString(),
                        "seller", deal.seller().toString()));
    }

    /** Until when the buyer has to pay. */
    public Date fundBy(String dealId) {
        return Date.from(fundingEnds(DealId.of(dealId)));
    }

    private Instant fundingEnds(DealId id) {
        return terms.fundBy(deals.agreedAt(id).orElseGet(clock::instant));
    }

    /** The money did not come. */
    public void closeUnfunded(String dealId) {
        end(DealId.of(dealId), DealState.NOT_FUNDED, "not-funded");
    }

    private void end(DealId id, DealState state, String kind) {
        deals.move(id, state);
        diary.note(id, null, kind, List.of());
        diary.expect(id, Move.of(Move.Who.NOBODY, "done", null));
        journal.record("deal." + kind, id.value(), Map.of());
    }

    /** The money is there, or both agreed to pay directly: goods may move. */
    public void goodsMayMove(String dealId) {
        DealId id = DealId.of(dealId);
        Deal deal = deals.get(id);
        deals.move(id, DealState.FUNDED);
        deals.stamp(id, DealRows.Stamp.FUNDED, clock.instant());
        diary.note(id, null, deal.escrow() ? "funded" : "paid-directly", List.of(Texts.amount(deal.total())));
        diary.expect(id, Move.of(Move.Who.SUPPLIER, "plan-shipments", planBy()));
    }

    private Instant planBy() {
        return clock.instant().plus(TO_PLAN);
    }

    /** Still nothing is planned. */
    public void planLate(String dealId) {
        diary.note(DealId.of(dealId), null, "plan-late", List.of());
    }

    /** Whether the plan has a deposit. */
    public boolean hasDeposit(String dealId) {
        return deposit(deals.get(DealId.of(dealId))).isPositive();
    }

    /** Writes the deposit down as asked for. @return minor units, gross */
    public long askDeposit(String dealId) {
        DealId id = DealId.of(dealId);
        Money deposit = deposit(deals.get(id));
        settlement.ask(id, PlanStep.DEPOSIT, deposit);
        return deposit.getAmountMinorLong();
    }

    private static Money deposit(Deal deal) {
        return PlanShare.of(deal.plan()).deposit(deal.total());
    }

    /** The shipments that have been planned and have not begun. */
    public List<String> plannedShipments(String dealId) {
        return shipments.ofDeal(DealId.of(dealId)).stream()
                .filter(shipment -> shipment.state() != ShipmentState.STOPPED)
                .filter(shipment -> shipment.state() != ShipmentState.ACCEPTED)
                .map(shipment -> shipment.id().toString())
                .toList();
    }

    /** Whether a part of the order has not been delivered. */
    public boolean leftToShip(String dealId) {
        DealId id = DealId.of(dealId);
        boolean left = !LeftToShip.of(deals.get(id), shipments.taken(id)).isEmpty();
        if (left) {
            diary.expect(id, Move.of(Move.Who.SUPPLIER, "plan-shipments", planBy()));
        }
        return left;
    }

    /** Everything has been delivered and decided. */
    public void settle(String dealId) {
        DealId id = DealId.of(dealId);
        deals.move(id, DealState.SETTLED);
        diary.expect(id, Move.of(Move.Who.BANK, "pay-out", null));
    }

    /** Whether every release is paid and every claim closed. */
    public boolean moneySettled(String dealId) {
        return settlement.done(DealId.of(dealId));
    }

    /** The bank booked a payout. */
    public void paidOut(String dealId, String releaseKey) {
        settlement.paidOut(DealId.of(dealId), releaseKey);
    }

    /** The money is long under way, or a claim is open for long. */
    public void moneyLate(String dealId) {
        diary.note(DealId.of(dealId), null, "money-late", List.of());
    }

    /** Nothing is left but to say how it was. */
    public void close(String dealId) {
        DealId id = DealId.of(dealId);
        deals.stamp(id, DealRows.Stamp.CLOSED, clock.instant());
        end(id, DealState.CLOSED, "closed");
    }
}
