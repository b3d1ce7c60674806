package org.hanse.deal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hanse.audit.Journal;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.DealId;
import org.hanse.kernel.Ids;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.kernel.UnitPrice;
import org.hanse.workflow.Processes;
import org.joda.money.Money;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of an order after it was placed: proposals by either side that the other accepts or declines, one at a time.
 * Dates can change until everything is settled; quantities and prices until the first shipment is planned and as long as
 * nothing was released. An unanswered proposal lapses after {@link #TO_ANSWER}. The process is {@code order-change}, whose
 * business key is the change's id.
 */
@Service
@Transactional
public class OrderChanges {

    /** How long the other side has to answer. */
    public static final Duration TO_ANSWER = Duration.ofDays(3);

    private static final Set<DealState> DATES = Set.of(DealState.ORDERED, DealState.CONFIRMED, DealState.FUNDED);

    private final DealRows deals;
    private final ChangeRows rows;
    private final ShipmentRows shipments;
    private final Settlement settlement;
    private final Diary diary;
    private final Processes processes;
    private final Journal journal;
    private final ObjectProvider<PlanCondition> conditions;
    private final Clock clock;

    OrderChanges(
            DealRows deals,
            ChangeRows rows,
            ShipmentRows shipments,
            Settlement settlement,
            Diary diary,
            Processes processes,
            Journal journal,
            ObjectProvider<PlanCondition> conditions,
            Clock clock) {
        this.deals = deals;
        this.rows = rows;
        this.shipments = shipments;
        this.settlement = settlement;
        this.diary = diary;
        this.processes = processes;
        this.journal = journal;
        this.conditions = conditions;
        this.clock = clock;
    }

    /**
     * Proposes a change.
     *
     * @throws Refusal UNKNOWN for whoever is no side of the deal; {@link DealReason#CHANGE_OPEN},
     *     {@link DealReason#NOTHING_CHANGES}, {@link DealReason#CHANGE_TOO_LATE}, {@link DealReason#DATE_IN_PAST}
     */
    public UUID propose(DealId id, ProposeChange proposal) {
        deals.lock(id);
        Deal deal = deals.get(id);
        CompanyId mine = Scope.company();
        if (!mine.equals(deal.buyer()) && !mine.equals(deal.seller())) {
            throw new Refusal(KernelReason.UNKNOWN);
        }
        Scope.require(mine.equals(deal.buyer()) ? "buyer" : "supplier");
        if (rows.open(id).isPresent()) {
            throw new Refusal(DealReason.CHANGE_OPEN, deal.reference());
        }
        OrderChange change = drafted(deal, proposal);
        requireChangeable(deal, change.changesGoods());
        rows.insert(change);
        diary.note(
                id,
                null,
                "change-proposed",
                List.of(
                        Integer.toString(change.no()),
                        Texts.amount(change.totalBefore()),
                        Texts.amount(change.totalAfter())));
        journal.record(
                "deal.change-proposed",
                id.value(),
                Map.of("change", change.id().toString(), "total", Texts.amount(change.totalAfter())));
        boolean byBuyer = mine.equals(deal.buyer());
        processes.start(
                "order-change",
                change.id().toString(),
                Map.of(
                        "changeId",
                        change.id().toString(),
                        "dealId",
                        id.toString(),
                        "other",
                        byBuyer ? "supplier:" + deal.seller() : "buyer:" + deal.buyer()));
        return change.id();
    }

    /** The change that a proposal would be, not yet made: for who wants to see the difference before. */
    @Transactional(readOnly = true)
    public OrderChange draft(DealId id, ProposeChange proposal) {
        Deal deal = deals.get(id);
        OrderChange change = drafted(deal, proposal);
        requireChangeable(deal, change.changesGoods());
        return change;
    }

    /** Whether goods and prices, or else the date alone, can still change. */
    @Transactional(readOnly = true)
    public boolean isPossible(DealId id, boolean goods) {
        return isChangeable(deals.get(id), goods);
    }

    /** Changes of a deal, the newest first. @throws Refusal UNKNOWN */
    @Transactional(readOnly = true)
    public List<OrderChange> of(DealId id) {
        deals.get(id);
        return rows.of(id);
    }

    /** One change. @throws Refusal UNKNOWN */
    @Transactional(readOnly = true)
    public OrderChange get(UUID change) {
        return rows.get(change);
    }

    /** The one that is open, if there is one. */
    @Transactional(readOnly = true)
    public Optional<OrderChange> open(DealId id) {
        return rows.open(id);
    }

    /** Its side takes an open proposal back. @throws Refusal NOT_ALLOWED for the other side; {@link DealReason#CHANGE_DECIDED} */
    public void withdraw(UUID id) {
        OrderChange change = rows.get(id);
        if (!Scope.company().equals(change.proposedBy())) {
            throw new Refusal(KernelReason.NOT_ALLOWED);
        }
        rows.decide(change, OrderChange.State.WITHDRAWN, "");
        diary.note(change.deal(), null, "change-withdrawn", List.of(Integer.toString(change.no())));
        journal.record("deal.change-withdrawn", change.deal().value(), Map.of("change", id.toString()));
        processes.cancel("order-change", id.toString(), "withdrawn");
    }

    /**
     * The buyer did not pay the difference in time: the order is as it was before the change. Called by escrow.
     */
    public void notPaid(UUID id) {
        OrderChange change = rows.get(id);
        deals.lock(change.deal());
        rows.restore(change);
        rows.move(change, OrderChange.State.IN_FORCE, OrderChange.State.NOT_PAID);
        diary.note(
                change.deal(),
                null,
                "change-not-paid",
                List.of(Integer.toString(change.no()), Texts.amount(change.totalBefore())));
        journal.record("deal.change-not-paid", change.deal().value(), Map.of("change", id.toString()));
    }

    boolean isChangeable(Deal deal, boolean goods) {
        if (!DATES.contains(deal.state())) {
            return false;
        }
        return !goods
                || shipments.ofDeal(deal.id()).isEmpty()
                        && settlement.releases(deal.id()).isEmpty();
    }

    /** @throws Refusal {@link DealReason#CHANGE_TOO_LATE}; what money that is still awaited refuses */
    void requireChangeable(Deal deal, boolean goods) {
        if (!isChangeable(deal, goods)) {
            throw new Refusal(DealReason.CHANGE_TOO_LATE, deal.reference());
        }
        if (goods && deal.state() == DealState.FUNDED) {
            conditions.forEach(one -> one.require(deal.id()));
        }
    }

    private OrderChange drafted(Deal deal, ProposeChange proposal) {
        Instant now = clock.instant();
        LocalDate date = Objects.requireNonNullElse(proposal.requiredBy(), deal.requiredBy());
        if (!date.equals(deal.requiredBy()) && date.isBefore(LocalDate.ofInstant(now, java.time.ZoneOffset.UTC))) {
            throw Refusal.of(DealReason.DATE_IN_PAST, "requiredBy");
        }
        List<OrderChange.Line> lines = lines(deal, Objects.requireNonNullElse(proposal.lines(), List.of()));
        if (lines.isEmpty() && date.equals(deal.requiredBy())) {
            throw new Refusal(DealReason.NOTHING_CHANGES);
        }
        Money after = lines.stream()
                .map(line -> line.totalAfter().minus(line.totalBefore()))
                .reduce(deal.total(), Money::plus);
        if (!after.isPositive()) {
            throw Refusal.of(DealReason.NOTHING_CHANGES, "lines");
        }
        return new OrderChange(
                Ids.next(),
                deal.id(),
                rows.nextNo(deal.id()),
                Scope.company(),
                ChangeRows.who(),
                proposal.reason().strip(),
                deal.requiredBy(),
                date,
                deal.total(),
                after,
                lines,
                OrderChange.State.OPEN,
                now,
                answerBy(deal, now),
                null,
                null,
                null);
    }

    /** Before the order is confirmed, the time to confirm is the limit too. */
    private Instant answerBy(Deal deal, Instant now) {
        Instant usual = now.plus(TO_ANSWER);
        if (deal.state() != DealState.ORDERED) {
            return usual;
        }
        Instant confirmBy = deals.confirmBy(deal.id());
        return confirmBy.isBefore(usual) ? confirmBy : usual;
    }

    private static List<OrderChange.Line> lines(Deal deal, List<ProposeChange.Line> proposed) {
        List<OrderChange.Line> changed = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < proposed.size(); i++) {
            ProposeChange.Line one = proposed.get(i);
            if (one.no() < 1 || one.no() > deal.lines().size() || !seen.add(one.no())) {
                throw Refusal.of(KernelReason.INVALID_FIELD, "lines[" + i + "].no", Integer.toString(one.no()));
            }
            OrderLine line = deal.line(one.no());
            BigDecimal quantity = Objects.requireNonNullElse(one.quantity(), line.quantity());
            BigDecimal price =
                    Objects.requireNonNullElse(one.price(), line.price().price());
            if (quantity.compareTo(line.quantity()) == 0
                    && price.compareTo(line.price().price()) == 0) {
                continue;
            }
            Money total = new UnitPrice(price, line.price().baseQuantity())
                    .lineAmount(quantity, line.total().getCurrencyUnit());
            changed.add(new OrderChange.Line(
                    one.no(), line.quantity(), quantity, line.price().price(), price, line.total(), total));
        }
        return changed;
    }
}
