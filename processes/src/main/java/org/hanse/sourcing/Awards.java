package org.hanse.sourcing;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hanse.audit.Journal;
import org.hanse.deal.DealState;
import org.hanse.deal.Deals;
import org.hanse.kernel.Actor;
import org.hanse.kernel.Currencies;
import org.hanse.kernel.DealId;
import org.hanse.kernel.Ids;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.kernel.Scope;
import org.hanse.pricing.LandedCost;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Awards: proposed by a buyer, approved by a colleague where the own limit asks for it, made by opening a deal. */
@Service
@Transactional
public class Awards {

    private final RfqRows rows;
    private final QuotationRows quotations;
    private final Comparisons comparisons;
    private final AwardOrders orders;
    private final Deals deals;
    private final Limits limits;
    private final SourcingMails mails;
    private final List<AwardCondition> conditions;
    private final AwardRows awards;
    private final AwardLetters letters;
    private final Journal journal;

    Awards(
            RfqRows rows,
            QuotationRows quotations,
            Comparisons comparisons,
            AwardOrders orders,
            Deals deals,
            Limits limits,
            SourcingMails mails,
            List<AwardCondition> conditions,
            AwardRows awards,
            AwardLetters letters,
            Journal journal) {
        this.rows = rows;
        this.quotations = quotations;
        this.comparisons = comparisons;
        this.orders = orders;
        this.deals = deals;
        this.limits = limits;
        this.mails = mails;
        this.conditions = conditions;
        this.awards = awards;
        this.letters = letters;
        this.journal = journal;
    }

    /** The acting person's own limit in euro, for the page that asks before the award. */
    @Transactional(readOnly = true)
    public Money ownLimit() {
        return limits.own(Scope.company());
    }

    /** The newest award of a request that was not turned down; of one to several suppliers the last. */
    @Transactional(readOnly = true)
    public Optional<Award> latest(RfqId rfq) {
        return awards.latest(rfq);
    }

    /** What was decided together with the newest award: one row a supplier. */
    @Transactional(readOnly = true)
    public List<Award> together(RfqId rfq) {
        return awards.latest(rfq).map(one -> awards.bundle(one.bundle())).orElse(List.of());
    }

    /** Awards whose orders stand, of all decisions about a request. */
    @Transactional(readOnly = true)
    public List<Award> standing(RfqId rfq) {
        return awards.made(rfq);
    }

    /** Numbers of the lines that no standing order covers. */
    @Transactional(readOnly = true)
    public List<Integer> open(RfqId rfq) {
        List<Integer> open =
                new ArrayList<>(rows.get(rfq).lines().stream().map(RfqLine::no).toList());
        awards.made(rfq).forEach(award -> open.removeAll(award.lines()));
        return open;
    }

    /** What the newest decision commits: in the offer's currency where it is one, else in euro at today's rates. */
    @Transactional(readOnly = true)
    public Optional<Money> committed(RfqId rfq) {
        List<Award> all = together(rfq);
        return all.size() == 1
                ? Optional.of(committed(all.getFirst()))
                : all.stream().map(award -> limits.euro(committed(award))).reduce(Money::plus);
    }

    /** What ordering these lines commits: their amounts and all one-off charges, in the offer's currency. */
    public static Money committed(Quotation offer, List<Integer> lines) {
        return AwardOrders.committed(offer, lines);
    }

    private Money committed(Award award) {
        return AwardOrders.committed(quotations.offer(award.quotation()).orElseThrow(), award.lines());
    }

    /** Proposes an award of all open lines to one supplier. @return whether a colleague has to approve it */
    boolean propose(Rfq rfq, AwardQuotation command) {
        return propose(rfq, Map.of(command.quotation(), open(rfq.id())), command.reason());
    }

    /** Proposes an award line by line. @return whether a colleague has to approve it */
    boolean propose(Rfq rfq, SplitAward command) {
        return propose(rfq, command.byOffer(open(rfq.id())), command.reason());
    }

    private boolean propose(Rfq rfq, Map<UUID, List<Integer>> shares, @Nullable String reason) {
        Comparison comparison = comparisons.of(rfq.id());
        UUID bundle = Ids.next();
        Money committed = Money.zero(Currencies.EUR);
        for (Map.Entry<UUID, List<Integer>> share : shares.entrySet()) {
            Comparison.Column column = requireAwardable(rfq, comparison, share.getKey());
            conditions.forEach(one -> one.require(comparison, column, new AwardQuotation(share.getKey(), reason)));
            orders.requireMinimum(column, share.getValue());
            boolean whole = share.getValue().size() == rfq.lines().size();
            LandedCost cost = requireNonNull(column.cost());
            Money landed = whole ? cost.low() : landed(comparison, column, share.getValue());
            awards.insert(
                    rfq,
                    column,
                    bundle,
                    share.getValue(),
                    landed,
                    whole ? cost.high() : null,
                    requireNonNullElse(reason, ""));
            committed = committed.plus(limits.euro(AwardOrders.committed(column.offer(), share.getValue())));
            journal.record(
                    "sourcing.award-proposed",
                    null,
                    Map.of("rfq", rfq.reference(), "supplier", column.supplier().name()));
        }
        comparisons.keep(rfq.id(), "award");
        boolean needed = limits.needsApproval(rfq, "award", committed);
        if (needed) {
            rows.move(rfq, RfqState.AWARD_IN_APPROVAL);
        }
        return needed;
    }

    private static Money landed(Comparison comparison, Comparison.Column column, List<Integer> lines) {
        Map<Integer, Money> byLine = comparison.byLine(column);
        return lines.stream()
                .map(no -> requireNonNull(byLine.get(no)))
                .reduce(comparison.rates().toEuro(column.offer().charges()), Money::plus);
    }

    /** A colleague decides; never the proposer, and only within the own limit. */
    void decide(Rfq rfq, DecideAward command) {
        List<Award> together = together(rfq.id());
        if (Scope.actor() instanceof Actor.Person person) {
            for (Award award : together) {
                if (person.person().value().equals(award.proposedPerson())) {
                    throw new Refusal(SourcingReason.OWN_PROPOSAL, award.proposedBy());
                }
            }
            Money committed = limits.euro(committed(rfq.id()).orElseThrow());
            if (command.approve() && limits.approving(rfq.buyer()).isLessThan(committed)) {
                throw new Refusal(SourcingReason.ABOVE_OWN_LIMIT, committed);
            }
        }
        String state = command.approve() ? "proposed" : "turned_down";
        together.forEach(award -> awards.decided(award, state, requireNonNullElse(command.reason(), "")));
        if (!command.approve()) {
            rows.move(rfq, RfqState.OPENED);
        }
        journal.record(
                command.approve() ? "sourcing.award-approved" : "sourcing.award-turned-down",
                null,
                Map.of("rfq", rfq.reference()));
    }

    /** Makes the award: each supplier's order is opened as a deal, all in this transaction. */
    void make(Rfq rfq) {
        DealId first = null;
        for (Award award : together(rfq.id())) {
            Quotation offer = quotations
                    .offer(award.quotation())
                    .filter(Quotation::standing)
                    .orElseThrow(() -> new Refusal(SourcingReason.OFFER_GONE));
            DealId deal = deals.open(orders.order(rfq, offer, award.lines()));
            first = first == null ? deal : first;
            quotations.offerState(offer.id(), "standing", "awarded");
            awards.made(award, deal);
            journal.record("sourcing.award-made", deal.value(), Map.of("rfq", rfq.reference()));
        }
        if (first == null) {
            throw new Refusal(SourcingReason.OFFER_GONE);
        }
        rows.move(rfq, RfqState.AWARDED, Map.of("deal_id", first.value(), "closed_at", rows.now()));
    }

    /** What the suppliers of all orders have said: {@code refused} where one did, {@code waiting}, or {@code confirmed}. */
    String answers(Rfq rfq) {
        List<DealState> states =
                awards.made(rfq.id()).stream().map(this::stateOf).toList();
        if (states.stream().anyMatch(Awards::isGone)) {
            return "refused";
        }
        return states.contains(DealState.ORDERED) ? "waiting" : "confirmed";
    }

    private DealState stateOf(Award award) {
        return deals.get(requireNonNull(award.deal())).state();
    }

    private static boolean isGone(DealState state) {
        return state == DealState.REFUSED || state == DealState.LAPSED;
    }

    /**
     * A supplier said no, or nothing: that offer is out, and its lines may be awarded to the next in rank. Orders that
     * others have taken stand.
     */
    void fallBack(Rfq rfq) {
        List<Award> made = awards.made(rfq.id());
        List<Award> refused =
                made.stream().filter(award -> isGone(stateOf(award))).toList();
        List<Award> gone = refused.isEmpty()
                ? made.stream()
                        .filter(award -> stateOf(award) == DealState.ORDERED)
                        .toList()
                : refused;
        for (Award award : made) {
            boolean out = gone.contains(award);
            quotations.offerState(award.quotation(), "awarded", out ? "refused" : "standing");
            if (out) {
                awards.decided(award, "refused_by_supplier", "");
                journal.record(
                        "sourcing.award-fell-back",
                        requireNonNull(award.deal()).value(),
                        Map.of("rfq", rfq.reference()));
            }
        }
        rows.move(rfq, RfqState.OPENED);
        mails.buyer(rfq, SourcingMail.REFUSED, "");
    }

    /** Tells winners and losers. */
    void tell(Rfq rfq) {
        letters.tell(rfq, together(rfq.id()));
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
}
