package org.hanse.sourcing.auction;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hanse.audit.Journal;
import org.hanse.kernel.Currencies;
import org.hanse.kernel.Ids;
import org.hanse.kernel.Refusal;
import org.hanse.pricing.RateSet;
import org.hanse.sourcing.AuctionKind;
import org.hanse.sourcing.AuctionRanking;
import org.hanse.sourcing.AuctionSight;
import org.hanse.sourcing.Auctioneer;
import org.hanse.sourcing.BeginAuction;
import org.hanse.sourcing.Comparison;
import org.hanse.sourcing.Comparisons;
import org.hanse.sourcing.Quotation;
import org.hanse.sourcing.Rfq;
import org.hanse.sourcing.SealedReason;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Announces an auction: checks its rules and freezes what each bidder's bids are compared by. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class AuctionOpening implements Auctioneer {

    private static final Duration FARTHEST = Duration.ofDays(366);
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(31);
    private static final Duration USUAL_TURN = Duration.ofMinutes(2);
    private static final int USUAL_ROUNDS = 3;
    private static final int FEWEST = 2;

    private final AuctionRows rows;
    private final AuctionClock clock;
    private final Comparisons comparisons;
    private final Journal journal;

    AuctionOpening(AuctionRows rows, AuctionClock clock, Comparisons comparisons, Journal journal) {
        this.rows = rows;
        this.clock = clock;
        this.comparisons = comparisons;
        this.journal = journal;
    }

    @Override
    public void begin(Rfq rfq, BeginAuction command, String by) {
        if (!rfq.kind().negotiates()) {
            throw new Refusal(SealedReason.NO_ROUNDS);
        }
        Comparison comparison = comparisons.of(rfq.id());
        List<Comparison.Column> standing = standing(comparison);
        Instant now = clock.now();
        CurrencyUnit currency = currency(command, standing);
        List<Bidder> bidders = bidders(command, comparison.rates(), standing, currency);
        AuctionRules rules = rules(command, currency, bidders, now);
        Auction auction = new Auction(
                new AuctionId(Ids.next()),
                rfq.id(),
                rfq.buyer(),
                rules,
                Objects.requireNonNullElse(command.validityDays(), rfq.validityDays()),
                Objects.requireNonNullElse(command.note(), "").strip(),
                comparison.rates().source(),
                comparison.rates().date(),
                by,
                now,
                AuctionState.Phase.ANNOUNCED,
                0,
                null,
                null,
                false);
        rows.insert(auction);
        bidders.forEach(one -> rows.insert(auction, one));
        journal.record(
                "auction.announced",
                null,
                Map.of(
                        "rfq",
                        rfq.reference(),
                        "auction",
                        auction.id().toString(),
                        "kind",
                        command.kind().name()));
    }

    private static List<Comparison.Column> standing(Comparison comparison) {
        List<Comparison.Column> standing = comparison.columns().stream()
                .filter(column -> column.offer().standing())
                .toList();
        if (standing.size() < FEWEST) {
            throw new Refusal(AuctionReason.TOO_FEW_OFFERS, standing.size());
        }
        return standing;
    }

    private static CurrencyUnit currency(BeginAuction command, List<Comparison.Column> standing) {
        if (command.currency() != null) {
            return Currencies.of(command.currency());
        }
        List<CurrencyUnit> own = standing.stream()
                .map(column -> column.offer().total().getCurrencyUnit())
                .distinct()
                .toList();
        return own.size() == 1 ? own.getFirst() : Currencies.EUR;
    }

    private static List<Bidder> bidders(
            BeginAuction command, RateSet rates, List<Comparison.Column> standing, CurrencyUnit currency) {
        List<Comparison.Column> inOrder = standing.stream()
                .sorted(java.util.Comparator.comparing(one -> one.offer().submittedAt()))
                .toList();
        List<Bidder> bidders = new ArrayList<>();
        for (Comparison.Column column : inOrder) {
            Quotation offer = column.offer();
            if (!rates.knows(currency) || !rates.knows(offer.total().getCurrencyUnit())) {
                throw new Refusal(AuctionReason.NO_RATE, column.supplier().name());
            }
            bidders.add(new Bidder(
                    Ids.next(),
                    offer.invitation(),
                    offer.supplier(),
                    offer.id(),
                    bidders.size() + 1,
                    addend(command, rates, column, currency),
                    rates.convert(offer.total(), currency),
                    rates.convert(offer.charges(), currency),
                    rates.convert(offer.afterEntry(), currency)));
        }
        return bidders;
    }

    /** Landed cost less goods value, both in euro at the opening's rates, in the auction's currency. */
    private static Money addend(BeginAuction command, RateSet rates, Comparison.Column column, CurrencyUnit currency) {
        if (command.ranking() != AuctionRanking.LANDED) {
            return Money.zero(currency);
        }
        if (column.cost() == null || !column.cost().ranks()) {
            throw new Refusal(AuctionReason.COST_UNKNOWN, column.supplier().name());
        }
        Money goods = rates.toEuro(column.offer().total());
        return rates.convert(column.cost().low().minus(goods), currency);
    }

    private static AuctionRules rules(BeginAuction said, CurrencyUnit currency, List<Bidder> bidders, Instant now) {
        boolean english = said.kind() == AuctionKind.ENGLISH;
        AuctionRules rules = new AuctionRules(
                said.kind(),
                Objects.requireNonNullElse(said.ranking(), AuctionRanking.PRICE),
                Objects.requireNonNullElse(said.sight(), AuctionSight.RANK_ONLY),
                start(said, currency, bidders),
                Currencies.amount(currency, said.step()),
                said.kind() == AuctionKind.DUTCH ? required("limit", amount(currency, said.limit())) : null,
                said.kind() == AuctionKind.ROTATING ? Objects.requireNonNullElse(said.rounds(), USUAL_ROUNDS) : 0,
                said.startsAt(),
                english ? required("endsAt", said.endsAt()) : null,
                english ? Duration.ZERO : seconds(said.turnSeconds(), USUAL_TURN),
                seconds(said.softCloseSeconds(), AuctionRules.SOFT_CLOSE),
                Objects.requireNonNullElse(said.maxExtensions(), AuctionRules.MAX_EXTENSIONS));
        check(rules, now);
        return rules;
    }

    private static Money start(BeginAuction said, CurrencyUnit currency, List<Bidder> bidders) {
        Money best = bidders.stream()
                .map(one -> one.opened().plus(one.addend()))
                .min(Money::compareTo)
                .orElseThrow();
        if (said.kind() == AuctionKind.ROTATING) {
            return best;
        }
        return said.start() == null ? required("start", null) : Currencies.amount(currency, said.start());
    }

    private static void check(AuctionRules rules, Instant now) {
        if (!rules.startsAt().isAfter(now) || rules.startsAt().isAfter(now.plus(FARTHEST))) {
            throw Refusal.of(AuctionReason.START_NOT_AHEAD, "startsAt", rules.startsAt());
        }
        Instant end = rules.endsAt();
        if (end != null && (end.isBefore(rules.startsAt().plus(SHORTEST)) || end.isAfter(now.plus(FARTHEST)))) {
            throw Refusal.of(AuctionReason.END_TOO_EARLY, "endsAt", end);
        }
        if (!rules.step().isLessThan(rules.start()) || rules.longest().compareTo(LONGEST) > 0) {
            throw Refusal.of(AuctionReason.RULE_DOES_NOT_FIT, "step", rules.step());
        }
        Money limit = rules.limit();
        if (limit != null && limit.isLessThan(rules.start())) {
            throw Refusal.of(AuctionReason.RULE_DOES_NOT_FIT, "limit", limit);
        }
    }

    private static @Nullable Money amount(CurrencyUnit currency, @Nullable BigDecimal said) {
        return said == null ? null : Currencies.amount(currency, said);
    }

    private static Duration seconds(@Nullable Integer said, Duration usual) {
        return said == null ? usual : Duration.ofSeconds(said);
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw Refusal.of(AuctionReason.RULE_DOES_NOT_FIT, field, "–");
        }
        return value;
    }
}
